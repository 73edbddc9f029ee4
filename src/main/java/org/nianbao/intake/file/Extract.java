package org.nianbao.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.message.Messages;

/**
 * What a file of some other program comes to: lines of text, a table's rows as cells parted by bars
 * ({@code label | 3 | 0 |}), so that one way of understanding serves all kinds of files.
 */
public final class Extract {
  private static final String BAR = " | ";
  private static final Pattern DIGITS_APART =
      Pattern.compile("(?<=[\\d０-９])[ \\t]*\\R\\s*(?=[\\d０-９])");
  private static final int MOST_SAID = 200;
  private static final int MOST_LINES = 50_000;

  private final List<String> lines = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private Optional<Map<String, String>> form = Optional.empty();
  private final StringBuilder struck = new StringBuilder();
  private boolean pictured;

  /** A paragraph; line breaks within it part lines. */
  void paragraph(String words) {
    words.lines().map(Extract::plain).filter(line -> !line.isBlank()).forEach(this::add);
  }

  /**
   * A row of a table; one of a single cell is a paragraph.
   *
   * @param cells in order; "" for an empty one. A cell that goes on from the row above is left out
   */
  void row(List<String> cells) {
    if (cells.size() == 1) {
      paragraph(cells.getFirst());
      return;
    }
    List<String> kept =
        cells.stream().map(Extract::unbroken).map(cell -> plain(cell).strip()).toList();
    if (kept.stream().anyMatch(cell -> !cell.isEmpty())) {
      add(String.join(BAR, kept) + BAR.stripTrailing());
    }
  }

  /** Something in the file as a whole that was not read. */
  void doubt(String words, String reason) {
    doubts.add(new Doubt(0, words, reason));
  }

  /**
   * The file is a form of this program's own: the words in its cells, by their {@link FormNames}.
   */
  void form(Map<String, String> words) {
    form = Optional.of(words);
  }

  /** There are pictures in the file, of which nothing can be read. */
  void picture() {
    pictured = true;
  }

  public boolean pictured() {
    return pictured;
  }

  public Optional<Map<String, String>> form() {
    return form;
  }

  private void add(String line) {
    if (lines.size() < MOST_LINES) {
      lines.add(line);
    }
  }

  /** A cell's lines as one: labels are broken anywhere, digits on two lines may be two figures. */
  private static String unbroken(String cell) {
    return DIGITS_APART.matcher(cell).replaceAll(" ").replaceAll("\\R", "");
  }

  /** Words that are crossed out, and so not read. */
  void struck(String words) {
    if (!words.isBlank() && struck.length() < MOST_SAID) {
      struck.append(struck.isEmpty() ? "" : "、").append(words.strip());
    }
  }

  /** Without the bars that would part a cell, and blanks of all kinds as one. */
  private static String plain(String words) {
    return words.replace('|', '｜').replace('\u00A0', ' ').replace('\t', ' ');
  }

  public String text() {
    return String.join("\n", lines);
  }

  public List<Doubt> doubts() {
    if (struck.isEmpty()) {
      return doubts;
    }
    List<Doubt> all = new ArrayList<>(doubts);
    all.add(new Doubt(0, struck.toString(), Messages.text("intake.struck")));
    return all;
  }
}
