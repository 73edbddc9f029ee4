package org.nianbao.page;

/**
 * What a piece of text is in the document, for tags and for telling content from page furniture.
 */
public enum Role {
  /** Words on the cover. */
  COVER,
  /** A line of the contents. */
  CONTENTS,
  /** The dots between a line of the contents and its page. */
  LEADER,
  TITLE,
  HEADING,
  PARAGRAPH,
  ATTACHMENT,
  CAPTION,
  HEAD_CELL,
  LABEL_CELL,
  FIGURE_CELL,
  PEOPLE,
  SIGNATURE,
  /** A table's head or merged label set once more on a later page. */
  REPEATED,
  /** The line below the type area. */
  FOOT;

  /** Whether it belongs to the page rather than to the report: an artifact in a tagged PDF. */
  public boolean furniture() {
    return this == REPEATED || this == FOOT || this == LEADER;
  }
}
