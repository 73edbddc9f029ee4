package org.nianbao.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.intake.written.WrittenFigure;

/**
 * Tables without drawn lines on a PDF's page: lines whose words stand apart, among them figures,
 * are rows, parted into cells at the gaps.
 */
final class GapColumns {
  /** Words further apart than this make a line look like a row, em. Prose is never set as wide. */
  private static final double GAP = 0.75;

  /** Once a line is a row, words further apart than this are in two cells, em. */
  private static final double CELL_GAP = 0.3;

  /** Digits of one number stand nearer than this, em. */
  private static final double DIGIT_GAP = 0.2;

  /** How far places in a column may differ, pt. */
  private static final double ALIGNED = 1.5;

  /** So many lines from a row of figures a line may be a head of its table. */
  private static final int HEADS = 6;

  /** A line of so many cells without a figure is one of heads. */
  private static final int FEWEST_HEADS = 3;

  /** Where more of a line's cells are single characters, it is a title set wide. */
  private static final double LETTERS = 0.5;

  private static final int SHORTEST_SENTENCE = 20;

  private final List<List<Piece>> lines = new ArrayList<>();
  private final boolean[] figures;
  private final boolean[] rows;

  /** Words without a gap in them. */
  private record Piece(String words, double left, double right) {
    boolean figure() {
      return WrittenFigure.is(words);
    }

    boolean over(Piece other) {
      return left < other.right && other.left < right;
    }

    boolean sign() {
      return words.length() == 1 && "-−–".contains(words);
    }

    /** Whether both begin, end or have their middle at one place, as in a column. */
    boolean aligned(Piece other) {
      double begin = Math.abs(left - other.left);
      double end = Math.abs(right - other.right);
      double middle = Math.abs(left + right - other.left - other.right) / 2;
      return Math.min(middle, Math.min(begin, end)) < ALIGNED;
    }
  }

  /**
   * Looks through a page.
   *
   * @param page its lines from the top down, each from left to right
   */
  GapColumns(List<List<PdfScan.Glyph>> page) {
    page.forEach(line -> lines.add(pieces(line, GAP)));
    figures = new boolean[lines.size()];
    rows = new boolean[lines.size()];
    for (int i = 0; i < figures.length; i++) {
      List<Piece> line = lines.get(i);
      figures[i] = line.size() > 1 && !isLettered(line) && line.stream().anyMatch(Piece::figure);
    }
    for (int i = 0; i < rows.length; i++) {
      boolean apart = lines.get(i).size() > 1 && !isLettered(lines.get(i));
      rows[i] = figures[i] || (apart && (near(i, 1) || near(i, -1)));
    }
    boolean[] plain = rows.clone();
    for (int i = 0; i < rows.length; i++) {
      boolean within = within(plain, i);
      if (rows[i] || within) {
        lines.set(i, pieces(page.get(i), CELL_GAP));
        rows[i] |= lines.get(i).size() > 1;
      }
    }
    joinSigns();
  }

  /** Whether a line stands between rows, as the further lines of labels and heads do. */
  private boolean within(boolean[] plain, int line) {
    boolean above = (line > 0 && plain[line - 1]) || (line > 1 && plain[line - 2]);
    int last = plain.length - 1;
    boolean below = (line < last && plain[line + 1]) || (line + 1 < last && plain[line + 2]);
    return above && below && lines.get(line).stream().noneMatch(piece -> isSentence(piece));
  }

  private static boolean isSentence(Piece piece) {
    return piece.words().length() > SHORTEST_SENTENCE && piece.words().contains("。");
  }

  /** The cells of a line that is a row of a table; empty for any other line. */
  Optional<List<String>> row(int line) {
    return rows[line] ? Optional.of(cells(line)) : Optional.empty();
  }

  /** Programs break a line behind the sign of -8 where a column is narrow. */
  private void joinSigns() {
    for (int i = 0; i + 1 < lines.size(); i++) {
      List<Piece> line = new ArrayList<>(lines.get(i));
      List<Piece> next = new ArrayList<>(lines.get(i + 1));
      List<Piece> found = line.stream().filter(Piece::figure).toList();
      boolean signs = !found.isEmpty() && found.stream().allMatch(Piece::sign);
      if (!signs || !next.stream().allMatch(Piece::figure)) {
        continue;
      }
      for (Piece sign : found) {
        List<Piece> under = next.stream().filter(sign::aligned).toList();
        if (under.size() == 1 && Character.isDigit(under.getFirst().words().charAt(0))) {
          Piece figure = under.getFirst();
          line.remove(sign);
          next.set(
              next.indexOf(figure), new Piece("-" + figure.words(), figure.left(), figure.right()));
        }
      }
      if (!line.isEmpty()) {
        lines.set(i, line);
        lines.set(i + 1, next);
        figures[i] = line.stream().anyMatch(Piece::figure);
        rows[i] = line.size() > 1;
      }
    }
  }

  private static boolean isLettered(List<Piece> line) {
    long letters =
        line.stream().filter(piece -> piece.words().length() == 1 && !piece.figure()).count();
    return letters > line.size() * LETTERS;
  }

  /** Whether a row of figures is near, with no sentence between. */
  private boolean near(int line, int by) {
    for (int i = line + by; i >= 0 && i < lines.size() && Math.abs(i - line) <= HEADS; i += by) {
      if (figures[i]) {
        return true;
      }
      if (lines.get(i).size() == 1 && isSentence(lines.get(i).getFirst())) {
        return false;
      }
    }
    return false;
  }

  /**
   * A row's cells; where it has fewer figures than the row above, the blank ones are told by what
   * stands over them.
   */
  private List<String> cells(int line) {
    List<Piece> own = lines.get(line);
    List<Piece> above = line > 0 && figures[line] ? above(line) : List.of();
    if (above.size() <= count(own) || count(own) == 0) {
      return own.stream().map(Piece::words).toList();
    }
    List<String> cells = new ArrayList<>();
    int at = 0;
    for (Piece piece : own) {
      if (!piece.figure()) {
        cells.add(piece.words());
        continue;
      }
      while (at < above.size() && !above.get(at).over(piece) && above.get(at).left < piece.left) {
        cells.add("");
        at++;
      }
      cells.add(piece.words());
      at++;
    }
    for (; at < above.size(); at++) {
      cells.add("");
    }
    boolean fits = cells.size() == own.size() - count(own) + above.size();
    return fits ? cells : own.stream().map(Piece::words).toList();
  }

  private static int count(List<Piece> line) {
    return (int) line.stream().filter(Piece::figure).count();
  }

  /** The figures of the row above that has most of them, not beyond the heads of the table. */
  private List<Piece> above(int line) {
    List<Piece> most = List.of();
    for (int i = line - 1; i >= 0 && line - i <= 2 * HEADS; i--) {
      List<Piece> row = lines.get(i);
      List<Piece> found = row.stream().filter(Piece::figure).toList();
      if (found.isEmpty() && (row.size() >= FEWEST_HEADS || isSentence(row.getFirst()))) {
        break;
      }
      most = found.size() > most.size() ? found : most;
    }
    return most;
  }

  private static List<Piece> pieces(List<PdfScan.Glyph> line, double gap) {
    List<Piece> pieces = new ArrayList<>();
    List<PdfScan.Glyph> piece = new ArrayList<>();
    for (PdfScan.Glyph glyph : line) {
      if (!piece.isEmpty() && isApart(piece.getLast(), glyph, gap)) {
        pieces.add(piece(piece));
        piece.clear();
      }
      piece.add(glyph);
    }
    pieces.add(piece(piece));
    return pieces;
  }

  private static boolean isApart(PdfScan.Glyph before, PdfScan.Glyph glyph, double gap) {
    double least = isDigit(before) && isDigit(glyph) ? DIGIT_GAP : gap;
    return glyph.x() - before.right() > least * Math.min(before.size(), glyph.size());
  }

  private static boolean isDigit(PdfScan.Glyph glyph) {
    return glyph.text().length() == 1 && Character.isDigit(glyph.text().charAt(0));
  }

  private static Piece piece(List<PdfScan.Glyph> glyphs) {
    String words = glyphs.stream().map(PdfScan.Glyph::text).collect(Collectors.joining());
    return new Piece(words, glyphs.getFirst().x(), glyphs.getLast().right());
  }
}
