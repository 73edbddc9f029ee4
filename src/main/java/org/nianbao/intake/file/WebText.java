package org.nianbao.intake.file;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nianbao.intake.written.Raised;

/** The words of a part of a web page as they are seen: raised digits as such, lines as lines. */
public final class WebText {
  /** What is crossed out, by its element or its style. */
  static final String STRUCK = "del, s, strike, [style~=(?i)line-through]";

  private static final String RAISED = "sup, [style~=(?i)vertical-align:\\s*super]";

  private WebText() {}

  /** The words of a cell. */
  public static String of(Element cell) {
    StringBuilder words = new StringBuilder();
    add(cell, words);
    return words.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
  }

  /** The words of a piece of text, where it stands. */
  static String of(TextNode text) {
    Element over = text.parent();
    return over == null || over.closest(RAISED) == null ? text.text() : Raised.of(text.text());
  }

  private static void add(Node parent, StringBuilder words) {
    for (Node child : parent.childNodes()) {
      switch (child) {
        case TextNode text -> words.append(of(text));
        case Element element -> {
          boolean line = element.isBlock() || element.normalName().equals("br");
          words.append(line ? "\n" : "");
          add(element, words);
          words.append(element.isBlock() ? "\n" : "");
        }
        default -> {}
      }
    }
  }
}
