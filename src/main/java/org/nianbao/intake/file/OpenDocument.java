package org.nianbao.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** Reads LibreOffice's texts (.odt) and sheets (.ods): what is seen of them, in their order. */
final class OpenDocument {
  private static final String CONTENT = "content.xml";

  /** Bytes of markup; read, they take ten times as much memory. */
  private static final int LARGEST = 8 * 1024 * 1024;

  /** One element may say that it stands for millions of cells or rows. */
  private static final int MOST_REPEATED = 60;

  private final Extract extract = new Extract();
  private final OpenStyles styles;

  private OpenDocument(OpenStyles styles) {
    this.styles = styles;
  }

  static Extract read(ZipFile zip) throws IOException, Refusal {
    ZipArchiveEntry entry = zip.getEntry(CONTENT);
    if (entry == null) {
      throw Refusal.of("intake.damaged");
    }
    byte[] xml;
    try (InputStream in = zip.getInputStream(entry)) {
      xml = in.readNBytes(LARGEST + 1);
    }
    if (xml.length > LARGEST) {
      throw Refusal.of("intake.bomb");
    }
    Element root = Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser());
    Element body = root.getElementsByTag("office:body").first();
    if (body == null) {
      // A password leaves nothing to be seen but noise.
      throw Refusal.of("intake.damaged");
    }
    OpenDocument document = new OpenDocument(new OpenStyles(root));
    document.blocks(body);
    return document.extract;
  }

  private void blocks(Element parent) {
    for (Element child : parent.children()) {
      switch (child.tagName()) {
        case "text:p", "text:h" -> {
          extract.paragraph(styles.words(child));
          boxes(child);
        }
        case "table:table" -> table(child);
        case "text:tracked-changes", "office:annotation", "text:table-of-content" -> {}
        default -> blocks(child);
      }
    }
  }

  /** What stands in the text boxes of a paragraph, and whether there are pictures. */
  private void boxes(Element paragraph) {
    paragraph.getElementsByTag("draw:text-box").forEach(this::blocks);
    if (!paragraph.getElementsByTag("draw:image").isEmpty()) {
      extract.picture();
    }
  }

  private void table(Element table) {
    String name = table.attr("table:name");
    if (styles.isHiddenTable(table)) {
      extract.doubt(name, Messages.text("intake.sheetHidden"));
      return;
    }
    List<Boolean> hidden = new ArrayList<>();
    for (Element column : table.getElementsByTag("table:table-column")) {
      int times = times(column, "table:number-columns-repeated");
      for (int i = 0; i < times; i++) {
        hidden.add(isCollapsed(column));
      }
    }
    boolean left = false;
    for (Element row : table.getElementsByTag("table:table-row")) {
      if (row.closest("table|table") != table) {
        continue;
      }
      boolean out = isCollapsed(row);
      left |= out && row.hasText();
      int times = out ? 0 : row.hasText() ? times(row, "table:number-rows-repeated") : 1;
      for (int i = 0; i < times; i++) {
        left |= row(row, hidden);
      }
    }
    if (left) {
      extract.doubt(name, Messages.text("intake.cellsHidden"));
    }
  }

  /** Takes a row. Whether something in it is hidden. */
  private boolean row(Element row, List<Boolean> hidden) {
    List<String> cells = new ArrayList<>();
    boolean left = false;
    int column = 0;
    for (Element cell : row.children()) {
      int times = times(cell, "table:number-columns-repeated");
      boolean covered = cell.tagName().equals("table:covered-table-cell");
      boolean nested = !cell.getElementsByTag("table:table").isEmpty();
      if (nested) {
        extract.row(cells);
        cells.clear();
        blocks(cell);
      }
      for (int i = 0; i < times && !nested; i++, column++) {
        boolean out = column < hidden.size() && hidden.get(column);
        left |= out && cell.hasText();
        if (!out && !covered) {
          cells.add(cell(cell));
        }
      }
    }
    while (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    if (cells.stream().filter(cell -> !cell.isBlank()).count() == 1
        && !cells.getFirst().isEmpty()) {
      extract.paragraph(cells.getFirst());
    } else {
      extract.row(cells);
    }
    return left;
  }

  /** Numbers exactly, however many of their places are shown; all else as it is shown. */
  private String cell(Element cell) {
    if (styles.isUnseen(cell)) {
      extract.struck(cell.text());
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (Element child : cell.children()) {
      if (child.tagName().startsWith("text:")) {
        lines.add(child.tagName().equals("text:list") ? child.text() : styles.words(child));
      }
    }
    String shown = String.join("\n", lines);
    boolean number = cell.attr("office:value-type").equals("float") && cell.hasAttr("office:value");
    return number && !shown.isBlank() ? plain(cell.attr("office:value"), shown) : shown;
  }

  private static String plain(String value, String shown) {
    return value.matches("-?\\d{1,15}(?:\\.\\d{1,15})?") ? value : shown;
  }

  private static boolean isCollapsed(Element part) {
    return !part.attr("table:visibility").isEmpty()
        && !part.attr("table:visibility").equals("visible");
  }

  private static int times(Element part, String attribute) {
    String times = part.attr(attribute);
    return times.matches("\\d{1,9}") ? Math.min(Integer.parseInt(times), MOST_REPEATED) : 1;
  }
}
