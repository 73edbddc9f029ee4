package org.nianbao.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/**
 * Paragraphs taken over from last year's report as they were, figures and years aside. Both texts
 * are cut into overlapping pieces of {@value #PIECE} characters, so that the work grows with their
 * length only.
 */
final class CopyCheck implements Check {
  static final String CODE = "wording.copied";
  private static final int PIECE = 5;

  /** Shorter paragraphs say what they must and are alike every year. */
  static final int SHORTEST = 40;

  private static final double ALIKE = 0.9;

  /** A piece that stands in more of last year's paragraphs tells nothing. */
  private static final int COMMON = 8;

  private static final String BLANKS = " \t\n\u000B\f\r　";
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");

  private final LastTime<List<Narrative>, Index> indexes = new LastTime<>();
  private final LastTime<Beside, List<Finding>> compared = new LastTime<>();

  /** A section beside all of last year's. */
  private record Beside(Narrative section, Index lastYear) {}

  @Override
  public Stream<Finding> findings(Case of) {
    if (of.lastYear().isEmpty()) {
      return Stream.empty();
    }
    Index lastYear = indexes.of(of.lastYear().get().sections(), Index::new);
    return compared
        .each(
            of.report().sections().stream()
                .filter(section -> !section.heading().isEmpty())
                .map(section -> new Beside(section, lastYear))
                .toList(),
            CopyCheck::copied)
        .stream()
        .flatMap(List::stream);
  }

  private static List<Finding> copied(Beside beside) {
    return PARAGRAPH
        .matcher(beside.section().text())
        .results()
        .filter(paragraph -> beside.lastYear().likeness(bare(paragraph.group())) > ALIKE)
        .map(paragraph -> finding(beside.section(), paragraph))
        .toList();
  }

  private static Finding finding(Narrative section, MatchResult paragraph) {
    String beginning = beginning(paragraph.group().strip());
    return Finding.of(
            Level.WARNING,
            CODE,
            new Place.Text(section.id()),
            Messages.text("check.wording.copied", beginning),
            beginning,
            "")
        .about(paragraph.start(), paragraph.end());
  }

  /** Enough of a paragraph to know it by, on one line. */
  static String beginning(String paragraph) {
    int most = 16;
    String line = paragraph.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }

  /** Without blanks, and every figure alike. */
  private static String bare(String paragraph) {
    StringBuilder bare = new StringBuilder(paragraph.length());
    boolean inFigure = false;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (BLANKS.indexOf(c) < 0) {
        boolean digit = (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
        if (!digit) {
          bare.append(c);
        } else if (!inFigure) {
          bare.append('0');
        }
        inFigure = digit;
      }
    }
    return bare.toString();
  }

  /** Last year's paragraphs by their pieces. */
  private static final class Index {
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<Integer, List<Integer>> paragraphsByPiece = new HashMap<>();

    private Index(List<Narrative> sections) {
      sections.forEach(this::add);
    }

    private void add(Narrative section) {
      for (String paragraph : section.text().split("\n", -1)) {
        String bare = bare(paragraph);
        if (bare.length() >= SHORTEST) {
          int number = lengths.size();
          lengths.add(bare.length() - PIECE + 1);
          for (int i = 0; i + PIECE <= bare.length(); i++) {
            List<Integer> at =
                paragraphsByPiece.computeIfAbsent(piece(bare, i), _ -> new ArrayList<>(1));
            if (at.size() <= COMMON) {
              at.add(number);
            }
          }
        }
      }
    }

    /** The part of its pieces that it shares with the one paragraph it is most like, 0 to 1. */
    private double likeness(String bare) {
      if (bare.length() < SHORTEST) {
        return 0;
      }
      Map<Integer, Integer> shared = new HashMap<>();
      for (int i = 0; i + PIECE <= bare.length(); i++) {
        List<Integer> at = paragraphsByPiece.getOrDefault(piece(bare, i), List.of());
        if (!at.isEmpty() && at.size() <= COMMON) {
          at.stream().distinct().forEach(number -> shared.merge(number, 1, Integer::sum));
        }
      }
      int pieces = bare.length() - PIECE + 1;
      return shared.entrySet().stream()
          .mapToDouble(
              each -> (double) each.getValue() / Math.max(pieces, lengths.get(each.getKey())))
          .max()
          .orElse(0);
    }

    private static int piece(String text, int at) {
      int hash = 0;
      for (int i = at; i < at + PIECE; i++) {
        hash = 31 * hash + text.charAt(i);
      }
      return hash;
    }
  }
}
