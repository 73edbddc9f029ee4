package org.nianbao.report;

import java.util.Arrays;
import java.util.Optional;

/** How far a report has come on its way out. */
public enum Status {
  /** Being filled. */
  DRAFT("草稿"),
  /** Handed to the reviewer. */
  SUBMITTED("送审"),
  /** Reviewed: nothing may be edited unless it is returned. */
  REVIEWED("已审核"),
  /** Approved and issued: nothing in it may be edited unless it is reopened. */
  APPROVED("已签发");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  /** As written in files and shown on screens. */
  public String words() {
    return words;
  }

  /** The status of these words. */
  public static Optional<Status> of(String words) {
    return Arrays.stream(values()).filter(status -> status.words.equals(words)).findFirst();
  }
}
