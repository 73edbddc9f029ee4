package org.nianbao.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        case "r" -> {
          if (!isHidden(child)) {
            add(child, words);
          }
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

  private static boolean isHidden(Node run) {
    for (Node child : children(run)) {
      if ("rPr".equals(child.getLocalName())) {
        return children(child).stream()
            .filter(property -> "vanish".equals(property.getLocalName()))
            .anyMatch(property -> !isOff((Element) property));
      }
    }
    return false;
  }

  private static boolean isOff(Element property) {
    String value = property.getAttributeNS(property.getNamespaceURI(), "val");
    return List.of("0", "false", "off").contains(value);
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
