package org.nianbao.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.intake.written.Raised;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words of a part of today's Word files as they stand on paper: tracked changes as accepted, no
 * hidden text, no marks of footnotes. What stands in text boxes is read by itself.
 */
final class WordText {
  /** What was taken out or moved away, properties, the letters above others, drawings. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "del", "moveFrom", "pPr", "rPr", "rt", "drawing", "pict", "AlternateContent", "object");

  /** Hidden, and crossed out once or twice. */
  private static final Set<String> NOT_SEEN = Set.of("vanish", "strike", "dstrike");

  private static final String BOX = "txbxContent";

  private WordText() {}

  /** The words of a paragraph, or of all those of a cell. */
  static String of(Node node) {
    StringBuilder words = new StringBuilder();
    add(node, words);
    return words.toString();
  }

  private static void add(Node parent, StringBuilder words) {
    for (Node child : children(parent)) {
      switch (String.valueOf(child.getLocalName())) {
        case "t" -> words.append(text(child));
        case "tab" -> words.append('\t');
        case "br", "cr" -> words.append('\n');
        case "noBreakHyphen" -> words.append('-');
        case "r" -> words.append(run(child));
        case "p" -> {
          add(child, words);
          words.append(child.getNextSibling() == null ? "" : "\n");
        }
        default -> {
          if (!LEFT_OUT.contains(String.valueOf(child.getLocalName()))) {
            add(child, words);
          }
        }
      }
    }
  }

  /**
   * Reads what stands in the text boxes of a paragraph. They are there twice, for today's programs
   * and for older ones.
   */
  static void boxes(Node node, Extract extract) {
    for (Node child : children(node)) {
      switch (String.valueOf(child.getLocalName())) {
        case "Fallback", "t" -> {}
        case BOX -> box(child, extract);
        default -> boxes(child, extract);
      }
    }
  }

  private static void box(Node node, Extract extract) {
    for (Node child : children(node)) {
      switch (String.valueOf(child.getLocalName())) {
        case "p" -> extract.paragraph(of(child));
        case "tr" ->
            extract.row(
                children(child).stream()
                    .filter(cell -> "tc".equals(cell.getLocalName()))
                    .map(WordText::of)
                    .toList());
        default -> box(child, extract);
      }
    }
  }

  /** The words of a run, unless they are hidden or crossed out; raised digits as such. */
  private static String run(Node run) {
    StringBuilder words = new StringBuilder();
    add(run, words);
    Optional<Node> properties =
        children(run).stream().filter(child -> "rPr".equals(child.getLocalName())).findFirst();
    if (properties.isEmpty()) {
      return words.toString();
    }
    for (Node property : children(properties.get())) {
      String name = String.valueOf(property.getLocalName());
      if (NOT_SEEN.contains(name) && !isOff((Element) property)) {
        return "";
      }
      if (name.equals("vertAlign") && value((Element) property).equals("superscript")) {
        return Raised.of(words.toString());
      }
    }
    return words.toString();
  }

  private static String value(Element property) {
    return property.getAttributeNS(property.getNamespaceURI(), "val");
  }

  private static boolean isOff(Element property) {
    return List.of("0", "false", "off").contains(value(property));
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child : children(node)) {
      if (child.getNodeValue() != null) {
        text.append(child.getNodeValue());
      }
    }
    return text.toString();
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }
}
