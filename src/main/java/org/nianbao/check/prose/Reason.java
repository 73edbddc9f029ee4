package org.nianbao.check.prose;

/** Why a number is not held against the tables. */
public enum Reason {
  /** The form has nothing of the kind. */
  NOTHING,
  /** Another year, part of the year, or a plan. */
  TIME,
  /** The whole region's, or the agency's alone, where the tables are of the other. */
  SCOPE,
  /** The words leave open what is counted. */
  OPEN,
  /** The cells are still blank. */
  BLANK,
  /** Last year's report is not at hand. */
  LAST_YEAR
}
