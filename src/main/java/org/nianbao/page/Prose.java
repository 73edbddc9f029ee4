package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets titles, headings and paragraphs as lines of the page's grid. */
final class Prose {
  private static final int INDENT = 2;

  /** A second-level heading longer than two lines is a sentence, not a heading. */
  private static final int LONGEST_HEADING = 2 * Sheet.CHARACTERS;

  private static final String FULL_STOP = "。";
  private static final String SENTENCE_ENDS = "。；，：、！？.;,:!?";
  private static final Pattern SECOND_LEVEL = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*");
  private static final Pattern LOWER_LEVEL =
      Pattern.compile("(?:\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[）)]).*");

  private final Characters characters;
  private final String agency;

  /**
   * @param agency the report's: titles and headings are not parted within it while that can be
   */
  Prose(Characters characters, String agency) {
    this.characters = characters;
    this.agency = agency;
  }

  /** A first-level heading: 黑体, kept with what follows; a long one is parted by sense. */
  List<Item.Strip> heading(String words, Origin origin) {
    List<Glyph> glyphs = characters.glyphs(words, Face.HEITI);
    return strips(SenseLines.flush(glyphs, Sheet.CHARACTERS, INDENT, agency), origin, true);
  }

  /** Every paragraph of a text; blank lines between are not set, nor blanks typed as an indent. */
  List<Passage.Paragraph> paragraphs(String text, Origin origin) {
    List<String> words =
        text.lines().map(Prose::stripped).filter(paragraph -> !paragraph.isEmpty()).toList();
    List<Passage.Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean leads = i + 1 < words.size() && !SECOND_LEVEL.matcher(words.get(i + 1)).matches();
      paragraphs.add(paragraph(words.get(i), leads, origin.part(origin.part() + i)));
    }
    return paragraphs;
  }

  /**
   * @param leads whether the paragraph after it belongs under it, if it is a heading
   */
  private Passage.Paragraph paragraph(String words, boolean leads, Origin origin) {
    int lead = headingPart(words);
    boolean whole = lead == words.length();
    Origin as = whole ? origin.as(Role.HEADING) : origin;
    return new Passage.Paragraph(words, lead, isHeading(words) || (leads && whole), as);
  }

  /** The lines of a paragraph. */
  List<Item.Strip> lines(Passage.Paragraph paragraph) {
    String words = paragraph.words();
    int lead = paragraph.lead();
    List<Glyph> glyphs = new ArrayList<>(characters.glyphs(words.substring(0, lead), Face.KAITI));
    glyphs.addAll(characters.glyphs(words.substring(lead), Face.FANGSONG));
    List<Line> lines = new LineBreaker(glyphs, Sheet.CHARACTERS, INDENT).lines();
    return strips(lines, paragraph.origin(), paragraph.withNext());
  }

  /** How much of a paragraph is a second-level heading, in chars. */
  private int headingPart(String words) {
    if (!SECOND_LEVEL.matcher(words).matches()) {
      return 0;
    }
    int stop = words.indexOf(FULL_STOP);
    if (stop < 0) {
      return isHeading(words) ? words.length() : 0;
    }
    return characters.width(words.substring(0, stop), Face.KAITI) <= LONGEST_HEADING ? stop + 1 : 0;
  }

  /**
   * Whether a whole paragraph is a numbered heading: one line that does not end like a sentence.
   */
  private boolean isHeading(String words) {
    Matcher lower = LOWER_LEVEL.matcher(words);
    return (SECOND_LEVEL.matcher(words).matches() || lower.matches())
        && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) < 0
        && characters.width(words, Face.KAITI) <= Sheet.CHARACTERS - INDENT;
  }

  private static List<Item.Strip> strips(List<Line> lines, Origin origin, boolean withNext) {
    List<Item.Strip> strips = new ArrayList<>();
    for (Line line : lines) {
      List<Mark.Text> runs = line.set(Sheet.CHARACTER_PITCH, Sheet.BODY_SIZE, true, origin);
      strips.add(Item.Strip.line(onGrid(runs, Sheet.BODY_SIZE), withNext));
    }
    return strips;
  }

  /** Words from the left edge on; kept with the next. */
  List<Item.Strip> flushLeft(String words, Face face, Origin origin) {
    List<Item.Strip> strips = new ArrayList<>();
    for (Line line : new LineBreaker(characters.glyphs(words, face), Sheet.CHARACTERS, 0).lines()) {
      List<Mark.Text> runs = line.set(Sheet.CHARACTER_PITCH, Sheet.BODY_SIZE, false, origin);
      strips.add(Item.Strip.line(onGrid(runs, Sheet.BODY_SIZE), true));
    }
    return strips;
  }

  /** Words centred in the type area, parted by sense; kept with the next. */
  List<Item.Strip> centred(String words, Face face, double size, Origin origin) {
    List<Item.Strip> strips = new ArrayList<>();
    double em = size * Sheet.POINT;
    for (Line line : bySense(words, face, Sheet.AREA_WIDTH / em)) {
      double x = (Sheet.AREA_WIDTH - line.width() * em) / 2;
      List<Mark> marks = new ArrayList<>();
      for (Mark.Text run : onGrid(line.set(em, size, false, origin), size)) {
        marks.add(run.moved(x, 0));
      }
      strips.add(Item.Strip.line(marks, true));
    }
    return strips;
  }

  /**
   * Words to be centred, parted by sense.
   *
   * @param capacity the widest line, in em
   */
  List<Line> bySense(String words, Face face, double capacity) {
    return SenseLines.centred(characters.glyphs(stripped(words), face), capacity, agency);
  }

  /** The lines of a title, as they stand on the page. */
  List<String> titleLines(String title) {
    double capacity = Sheet.AREA_WIDTH / (Sheet.TITLE_SIZE * Sheet.POINT);
    return title
        .lines()
        .flatMap(line -> bySense(line, Face.XIAOBIAOSONG, capacity).stream().map(Line::words))
        .toList();
  }

  /** Without blanks around; also those that String.strip leaves, such as no-break spaces. */
  static String stripped(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && isBlank(words.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Runs whose baseline was at 0 set into the middle of a line of the grid. */
  private static List<Mark.Text> onGrid(List<Mark.Text> runs, double size) {
    double baseline = Sheet.LINE_PITCH / 2 + Sheet.baseline(size);
    return runs.stream().map(run -> run.moved(0, baseline)).toList();
  }
}
