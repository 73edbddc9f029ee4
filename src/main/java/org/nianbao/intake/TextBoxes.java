package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.w3c.dom.Node;

/**
 * Words in the text boxes that today's Word hangs on a paragraph, which POI passes over. They are
 * there twice, for today's programs and for older ones.
 */
final class TextBoxes {
  private static final String TWO_WAYS = "AlternateContent";
  private static final String OLDER = "Fallback";

  private TextBoxes() {}

  static void read(CTP paragraph, Extract extract) {
    for (CTR run : paragraph.getRList()) {
      for (Node child : children(run.getDomNode())) {
        if (TWO_WAYS.equals(child.getLocalName())) {
          walk(child, extract);
        }
      }
    }
  }

  private static void walk(Node node, Extract extract) {
    for (Node child : children(node)) {
      switch (String.valueOf(child.getLocalName())) {
        case OLDER -> {}
        case "p" -> extract.paragraph(words(child));
        case "tr" ->
            extract.row(
                children(child).stream()
                    .filter(cell -> "tc".equals(cell.getLocalName()))
                    .map(TextBoxes::words)
                    .toList());
        default -> walk(child, extract);
      }
    }
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    for (Node child : children(node)) {
      if ("t".equals(node.getLocalName()) && child.getNodeType() == Node.TEXT_NODE) {
        words.append(child.getNodeValue());
      } else if (!OLDER.equals(child.getLocalName())) {
        words.append(words(child));
      }
    }
    return words.toString();
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }
}
