package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.check.prose.NumberWords;

/** The numbered headings and paragraphs of a text: 一、, （一）, 1. and （1）, as GB/T 9704 has them. */
public final class Numbering {
  /** A numeral as headings have it, up to 九十九. */
  static final String NUMERAL = "[一二三四五六七八九十]{1,3}";

  private static final int LONGEST_TITLE = 40;

  /** The levels of official documents in order, each at a paragraph's beginning. */
  private static final List<Pattern> LEVELS =
      List.of(
          Pattern.compile("^[ 　\\t]*(" + NUMERAL + ")、", Pattern.MULTILINE),
          Pattern.compile("^[ 　\\t]*[（(](" + NUMERAL + ")[）)]", Pattern.MULTILINE),
          Pattern.compile("^[ 　\\t]*(\\d{1,2})[.．、](?!\\d)", Pattern.MULTILINE),
          Pattern.compile("^[ 　\\t]*[（(](\\d{1,2})[）)]", Pattern.MULTILINE));

  private Numbering() {}

  /**
   * One numbered paragraph.
   *
   * @param level 0 for 一、 to 3 for （1）
   * @param before the number of the one before it on its level; 0 for none
   * @param written its number as it stands there
   * @param from where its number begins in the text, {@code to} where it ends
   * @param title the number with what follows it, up to the first sentence's end, on one line
   */
  public record Item(
      int level, int number, int before, String written, int from, int to, String title) {
    /** Whether its number does not follow the one before. */
    public boolean broken() {
      return number != before + 1 && (number != 1 || before == 1);
    }
  }

  /** The numbered paragraphs in order. */
  public static List<Item> of(String text) {
    List<Item> found = new ArrayList<>();
    for (int level = 0; level < LEVELS.size(); level++) {
      Matcher matcher = LEVELS.get(level).matcher(text);
      while (matcher.find()) {
        Optional<Integer> number = NumberWords.read(matcher.group(1)).map(BigDecimal::intValue);
        if (number.isPresent()) {
          String title = title(text, matcher.start());
          found.add(
              new Item(
                  level,
                  number.get(),
                  0,
                  matcher.group(1),
                  matcher.start(1),
                  matcher.end(1),
                  title));
        }
      }
    }
    found.sort(Comparator.comparingInt(Item::from));
    return counted(found);
  }

  private static List<Item> counted(List<Item> found) {
    int[] last = new int[LEVELS.size()];
    List<Item> items = new ArrayList<>();
    for (Item each : found) {
      int level = each.level();
      items.add(
          new Item(
              level,
              each.number(),
              last[level],
              each.written(),
              each.from(),
              each.to(),
              each.title()));
      last[level] = each.number();
      for (int lower = level + 1; lower < last.length; lower++) {
        last[lower] = 0;
      }
    }
    return List.copyOf(items);
  }

  private static String title(String text, int from) {
    int line = text.indexOf('\n', from);
    int end = line < 0 ? text.length() : line;
    int stop = text.indexOf('。', from);
    if (stop >= 0 && stop < end) {
      end = stop;
    }
    String title = text.substring(from, end).strip();
    return title.length() <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
  }
}
