package org.nianbao.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.nianbao.intake.written.WrittenDate;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * Reads other programs' PDFs: paragraphs out of broken lines, and tables by the lines drawn around
 * their cells or, where none are drawn, by the gaps between them.
 */
public final class PdfPages {
  private static final int MOST_PAGES = 200;
  private static final double NEAR = 2;
  private static final double LINE = 0.6;
  private static final String PAGE_NUMBER = "[-—–\\s]*\\d{1,3}[-—–\\s]*";

  /** What begins a paragraph of its own. */
  private static final String BEGINS =
      "(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附件\\d*$|附件[:：]).*";

  private final Extract extract = new Extract();
  private final StringBuilder paragraph = new StringBuilder();
  private double lastRight;
  private double margin;
  private double edge;

  private PdfPages() {}

  public static Extract read(byte[] bytes) throws Refusal {
    PdfPages pages = new PdfPages();
    Budget budget = new Budget();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      int number = 0;
      for (PDPage page : pdf.getPages()) {
        if (++number > MOST_PAGES) {
          break;
        }
        pages.page(new PdfScan(page, budget));
      }
    } catch (Budget.Spent | CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // PDFBox meets damage in many ways.
      throw new Refusal(Messages.text("intake.damaged"), e);
    }
    pages.endParagraph();
    return pages.extract;
  }

  /** A cell of a table, by the lines around it. */
  private record Box(double top, double left) {}

  private void page(PdfScan scan) {
    if (scan.pictured()) {
      extract.picture();
    }
    Map<Box, List<PdfScan.Glyph>> cells =
        new TreeMap<>(Comparator.comparingDouble(Box::top).thenComparingDouble(Box::left));
    List<PdfScan.Glyph> free = new ArrayList<>();
    Grid grid = new Grid(scan.lines());
    for (PdfScan.Glyph glyph : scan.glyphs()) {
      grid.cell(glyph)
          .ifPresentOrElse(
              cell ->
                  cells
                      .computeIfAbsent(new Box(cell.top(), cell.left()), _ -> new ArrayList<>())
                      .add(glyph),
              () -> free.add(glyph));
    }
    List<List<PdfScan.Glyph>> lines = lines(free);
    margin = margin(lines);
    edge = lines.stream().mapToDouble(line -> line.getLast().right()).max().orElse(0);
    GapColumns columns = new GapColumns(lines);
    List<List<Box>> rows = rows(cells.keySet().stream().toList());
    int line = 0;
    for (List<Box> row : rows) {
      while (line < lines.size() && lines.get(line).getFirst().y() < row.getFirst().top()) {
        line(lines, line++, columns);
      }
      endParagraph();
      extract.row(row.stream().map(cell -> words(cells.getOrDefault(cell, List.of()))).toList());
    }
    while (line < lines.size()) {
      line(lines, line++, columns);
    }
  }

  private void line(List<List<PdfScan.Glyph>> lines, int at, GapColumns columns) {
    columns
        .row(at)
        .ifPresentOrElse(
            row -> {
              endParagraph();
              extract.row(row);
            },
            () -> text(lines.get(at)));
  }

  private static List<List<Box>> rows(List<Box> cells) {
    List<List<Box>> rows = new ArrayList<>();
    for (Box cell : cells) {
      if (rows.isEmpty() || cell.top() - rows.getLast().getFirst().top() > NEAR) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(cell);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Box::left)));
    return rows;
  }

  /** Characters as lines, each from left to right, from the top down. */
  private static List<List<PdfScan.Glyph>> lines(List<PdfScan.Glyph> glyphs) {
    List<PdfScan.Glyph> down = new ArrayList<>(glyphs);
    down.removeIf(glyph -> glyph.text().isBlank());
    down.sort(Comparator.comparingDouble(PdfScan.Glyph::y));
    List<List<PdfScan.Glyph>> lines = new ArrayList<>();
    for (PdfScan.Glyph glyph : down) {
      boolean same =
          !lines.isEmpty()
              && glyph.y() - lines.getLast().getFirst().y() < LINE * Math.max(glyph.size(), 6);
      if (!same) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(glyph);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(PdfScan.Glyph::x)));
    return lines;
  }

  private static String words(List<PdfScan.Glyph> glyphs) {
    return lines(glyphs).stream().map(PdfPages::line).collect(Collectors.joining("\n"));
  }

  private static String line(List<PdfScan.Glyph> glyphs) {
    return glyphs.stream().map(PdfScan.Glyph::text).collect(Collectors.joining());
  }

  /** Where most full lines begin. */
  private static double margin(List<List<PdfScan.Glyph>> lines) {
    int full = 15;
    return lines.stream()
        .filter(line -> line.size() >= full)
        .mapToDouble(line -> line.getFirst().x())
        .min()
        .orElse(0);
  }

  /** A line goes on with the paragraph if it begins at the margin and the one before was full. */
  private void text(List<PdfScan.Glyph> glyphs) {
    String words = line(glyphs);
    if (words.matches(PAGE_NUMBER)) {
      return;
    }
    PdfScan.Glyph first = glyphs.getFirst();
    double em = first.size();
    boolean goesOn =
        !words.matches(BEGINS)
            && !paragraph.isEmpty()
            && WrittenDate.of(paragraph.toString()).isEmpty()
            && first.x() < margin + em
            && lastRight > edge - 3 * em;
    if (!goesOn) {
      endParagraph();
    }
    paragraph.append(words);
    lastRight = glyphs.getLast().right();
  }

  private void endParagraph() {
    extract.paragraph(paragraph.toString());
    paragraph.setLength(0);
  }
}
