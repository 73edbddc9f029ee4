package org.nianbao.intake.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.nianbao.intake.written.Raised;

/** The words of an OpenDocument's paragraphs as they are seen, by the styles they are set in. */
final class OpenStyles {
  private static final List<String> THROUGH =
      List.of("style:text-line-through-style", "style:text-line-through-type");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "text:note",
          "office:annotation",
          "draw:frame",
          "text:ruby-text",
          "text:tracked-changes",
          "draw:custom-shape");

  private final Set<String> unseen = new HashSet<>();
  private final Set<String> raised = new HashSet<>();
  private final Set<String> hiddenTables = new HashSet<>();

  OpenStyles(Element root) {
    for (Element style : root.getElementsByTag("style:style")) {
      String name = style.attr("style:name");
      for (Element properties : style.children()) {
        Map<String, String> set = new HashMap<>();
        properties.attributes().forEach(each -> set.put(each.getKey(), each.getValue()));
        boolean crossed =
            THROUGH.stream().anyMatch(each -> !set.getOrDefault(each, "none").equals("none"));
        if (crossed || set.getOrDefault("text:display", "").equals("none")) {
          unseen.add(name);
        }
        if (set.getOrDefault("style:text-position", "").matches("super.*|[1-9]\\d*%.*")) {
          raised.add(name);
        }
        if (set.getOrDefault("table:display", "").equals("false")) {
          hiddenTables.add(name);
        }
      }
    }
  }

  boolean isHiddenTable(Element table) {
    return hiddenTables.contains(table.attr("table:style-name"));
  }

  /** Whether all of a cell is hidden or crossed out. */
  boolean isUnseen(Element cell) {
    return unseen.contains(cell.attr("table:style-name"));
  }

  /** The words of a paragraph. */
  String words(Element paragraph) {
    StringBuilder words = new StringBuilder();
    if (!unseen.contains(paragraph.attr("text:style-name"))) {
      add(paragraph, words);
    }
    return words.toString();
  }

  private void add(Element parent, StringBuilder words) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        words.append(text.getWholeText().replaceAll("\\s+", " "));
      } else if (child instanceof Element element) {
        element(element, words);
      }
    }
  }

  private void element(Element element, StringBuilder words) {
    String style = element.attr("text:style-name");
    switch (element.tagName()) {
      case "text:s" -> words.append(' ');
      case "text:tab" -> words.append('\t');
      case "text:line-break" -> words.append('\n');
      default -> {
        if (LEFT_OUT.contains(element.tagName()) || unseen.contains(style)) {
          return;
        }
        StringBuilder within = new StringBuilder();
        add(element, within);
        words.append(raised.contains(style) ? Raised.of(within.toString()) : within);
      }
    }
  }
}
