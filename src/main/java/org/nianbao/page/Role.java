package org.nianbao.page;

/**
 * What a piece of text is in the document, for tags and for telling content from page furniture.
 */
public enum Role {
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
    return this == REPEATED || this == FOOT;
  }
}
