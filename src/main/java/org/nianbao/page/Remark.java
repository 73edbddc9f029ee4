package org.nianbao.page;

/**
 * Why a finding of the checks stands.
 *
 * @param finding what the check says, in whole sentences
 * @param reason what the agency says to it
 */
public record Remark(String finding, String reason) {}
