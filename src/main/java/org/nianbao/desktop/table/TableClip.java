package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Cells as other programs take them from the clipboard: tab-separated text, and HTML that Word, WPS
 * and Excel paste as a table with its borders and merged cells.
 */
final class TableClip {
  private static final String CELL =
      "border:.5pt solid windowtext;padding:2px 6px;vertical-align:middle;text-align:";

  private final List<List<Slot>> blocks = new ArrayList<>();

  /** How a cell's words stand in it. */
  enum Kind {
    HEAD("center;font-weight:bold"),
    LABEL("left"),
    FIGURE("center");

    private final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  /** A cell over as many rows and columns as it spans, counted within its block. */
  record Slot(int row, int column, int rows, int columns, String words, Kind kind) {}

  /** Adds a block of cells under those there are. */
  TableClip add(List<Slot> slots) {
    blocks.add(
        slots.stream()
            .sorted(Comparator.comparingInt(Slot::row).thenComparingInt(Slot::column))
            .toList());
    return this;
  }

  /** A rectangle of figures; a line without any is a heading of the form. */
  static TableClip of(List<List<String>> lines) {
    List<Slot> slots = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        slots.add(new Slot(row, column, 1, 1, lines.get(row).get(column), Kind.FIGURE));
      }
    }
    return new TableClip().add(slots);
  }

  /** Puts it on the clipboard in both forms. */
  void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text());
    content.putHtml(html());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** A line each row, tabs between the columns; a merged cell's words at its upper left. */
  String text() {
    return blocks.stream().map(TableClip::text).collect(Collectors.joining());
  }

  private static String text(List<Slot> slots) {
    int rows = slots.stream().mapToInt(slot -> slot.row() + slot.rows()).max().orElse(0);
    int columns = slots.stream().mapToInt(slot -> slot.column() + slot.columns()).max().orElse(0);
    String[][] words = new String[rows][columns];
    slots.forEach(slot -> words[slot.row()][slot.column()] = quoted(slot.words()));
    StringBuilder text = new StringBuilder();
    for (String[] row : words) {
      for (int i = 0; i < columns; i++) {
        text.append(i == 0 ? "" : "\t").append(row[i] == null ? "" : row[i]);
      }
      text.append("\n");
    }
    return text.toString();
  }

  private static String quoted(String words) {
    return words.indexOf('\t') >= 0 || words.indexOf('\n') >= 0 || words.startsWith("\"")
        ? '"' + words.replace("\"", "\"\"") + '"'
        : words;
  }

  /** A table each block. */
  String html() {
    return "<html><head><meta charset=\"utf-8\"></head><body>"
        + blocks.stream().map(TableClip::html).collect(Collectors.joining())
        + "</body></html>";
  }

  private static String html(List<Slot> slots) {
    StringBuilder html =
        new StringBuilder(
            "<table border=\"1\" cellspacing=\"0\" style=\"border-collapse:collapse\">");
    int rows = slots.stream().mapToInt(slot -> slot.row() + slot.rows()).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      html.append("<tr>");
      for (Slot slot : slots) {
        if (slot.row() == row) {
          html.append("<td").append(span("rowspan", slot.rows()));
          html.append(span("colspan", slot.columns())).append(" style=\"").append(CELL);
          html.append(slot.kind().style).append("\">").append(escaped(slot.words()));
          html.append("</td>");
        }
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static String span(String name, int number) {
    return number == 1 ? "" : " " + name + "=\"" + number + "\"";
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }
}
