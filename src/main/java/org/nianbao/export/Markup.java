package org.nianbao.export;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML and HTML, everything closed and escaped. */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one whose value is "" is left out
   */
  Markup open(String name, String... attributes) {
    begin(name, attributes).append('>');
    open.push(name);
    return this;
  }

  /** Ends the element begun last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element begun last, and the line. */
  Markup closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** An element without content. */
  Markup empty(String name, String... attributes) {
    begin(name, attributes).append("/>");
    return this;
  }

  /** An element with words in it. */
  Markup element(String name, String words, String... attributes) {
    return open(name, attributes).text(words).close();
  }

  Markup text(String words) {
    out.append(escaped(words));
    return this;
  }

  /** Markup as it is. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private StringBuilder begin(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]);
        out.append("=\"").append(escaped(attributes[i + 1])).append('"');
      }
    }
    return out;
  }

  /** Words as they may stand in an element or an attribute; control characters become blanks. */
  static String escaped(String words) {
    StringBuilder safe = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(printable(point) ? point : ' ');
              }
            });
    return safe.toString();
  }

  private static boolean printable(int point) {
    return !Character.isISOControl(point)
        && Character.getType(point) != Character.SURROGATE
        && point != 0xFFFE
        && point != 0xFFFF;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
