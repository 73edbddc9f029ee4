package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.CellId;

/**
 * A text with figures bound to cells: {@code {1.1}} is kept, the cell's number is what is read.
 *
 * <p>This is the one place where a binding becomes a number. Checks look at {@link #resolved}
 * reports and lead their findings back by {@link #from} and {@link #to}; whatever leaves the
 * program (pages, PDF, JSON) is made of a resolved report. The library alone keeps the bindings.
 *
 * <p>Only a number is put in a sentence. A marker whose cell is blank, holds — or words, or is in
 * no table stays as it is, so that it is seen and found.
 */
public final class Bound {
  private static final Pattern MARKER =
      Pattern.compile("\\{(\\d[0-9A-Za-z._-]{0,39}(?:/[0-9A-Za-z_-]{1,40})?)}");

  private final String kept;
  private final String text;
  private final List<Piece> pieces;

  /**
   * A marker and the number in its stead.
   *
   * @param from where the number begins in the resolved text, {@code to} where it ends
   * @param keptFrom where the marker begins in the kept text, {@code keptTo} where it ends
   */
  private record Piece(int from, int to, int keptFrom, int keptTo) {}

  /** A marker in a text, in UTF-16 units. */
  public record Marker(CellId cell, int from, int to) {}

  private Bound(String kept, String text, List<Piece> pieces) {
    this.kept = kept;
    this.text = text;
    this.pieces = pieces;
  }

  /** How a figure is bound in a text. */
  public static String marker(CellId cell) {
    return "{" + cell + "}";
  }

  /** The markers in a text, in order, whether or not a table has their cells. */
  public static List<Marker> markers(String kept) {
    return MARKER
        .matcher(kept)
        .results()
        .map(found -> new Marker(CellId.parse(found.group(1)), found.start(), found.end()))
        .toList();
  }

  /** A text with the numbers of a report's cells in it. */
  public static Bound of(String kept, Report report) {
    return of(kept, report::value);
  }

  static Bound of(String kept, Function<CellId, Value> values) {
    if (kept.indexOf('{') < 0) {
      return new Bound(kept, kept, List.of());
    }
    Matcher marker = MARKER.matcher(kept);
    StringBuilder text = new StringBuilder(kept.length());
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    while (marker.find()) {
      if (values.apply(CellId.parse(marker.group(1))) instanceof Value.Number number) {
        text.append(kept, done, marker.start());
        int from = text.length();
        text.append(number.written());
        pieces.add(new Piece(from, text.length(), marker.start(), marker.end()));
        done = marker.end();
      }
    }
    return new Bound(kept, text.append(kept, done, kept.length()).toString(), pieces);
  }

  /** The report as it is read outside: every bound figure a number. */
  public static Report resolved(Report report) {
    List<Narrative> sections =
        report.sections().stream()
            .map(section -> section.withText(of(section.text(), report).text()))
            .toList();
    return sections.equals(report.sections()) ? report : report.withSections(sections);
  }

  /** What is read. */
  public String text() {
    return text;
  }

  /** Where in the kept text what begins here begins; the marker's begin within a number. */
  public int from(int position) {
    return kept(position, false);
  }

  /** Where in the kept text what ends here ends; the marker's end within a number. */
  public int to(int position) {
    return kept(position, true);
  }

  /** Whether these positions of the resolved text take in a part of a bound figure. */
  public boolean touches(int from, int to) {
    return pieces.stream().anyMatch(piece -> from < piece.to() && piece.from() < to);
  }

  /**
   * Other words for the resolved text, with the bound figures as markers again; empty where they
   * are not of the same length with the same numbers at the same positions.
   */
  public Optional<String> rebound(String words) {
    if (words.length() != text.length()) {
      return Optional.empty();
    }
    StringBuilder kept = new StringBuilder();
    int done = 0;
    for (Piece piece : pieces) {
      if (!words.regionMatches(piece.from(), text, piece.from(), piece.to() - piece.from())) {
        return Optional.empty();
      }
      kept.append(words, done, piece.from()).append(this.kept, piece.keptFrom(), piece.keptTo());
      done = piece.to();
    }
    return Optional.of(kept.append(words, done, words.length()).toString());
  }

  private int kept(int position, boolean end) {
    int shift = 0;
    for (Piece piece : pieces) {
      boolean before = end ? position <= piece.from() : position < piece.from();
      if (before) {
        break;
      }
      boolean behind = end ? position > piece.to() : position >= piece.to();
      if (!behind) {
        return end ? piece.keptTo() : piece.keptFrom();
      }
      shift = piece.keptTo() - piece.to();
    }
    return position + shift;
  }
}
