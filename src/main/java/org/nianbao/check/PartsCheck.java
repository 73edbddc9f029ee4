package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.check.prose.HalfWidth;
import org.nianbao.check.prose.NumberWords;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/**
 * Lists in prose that come to more than their whole, or in brackets to less: 收到申请12件，其中网络8件、信函6件.
 * Parts that may overlap, as channels do, are let be.
 */
final class PartsCheck implements Check {
  private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?|[零一二两三四五六七八九十百千]{1,9})";
  private static final String ENDS = "。！？!?\n）)";
  private static final String UNIT = "(人次|件次|[件条份次篇人名个场起宗期项部])";

  /** A number with a list behind it. */
  private static final Pattern WHOLE =
      Pattern.compile(
          NUMBER
              + UNIT
              + "(?:(?<within>[，,。]?其中[，,：:]?)|(?<bracket>[（(])(?!其中|[含包占]))(?<list>[^"
              + ENDS
              + "]*)");

  private static final Pattern BEGINNING = Pattern.compile("其中|[（(]");

  /** No number with its unit and a comma is longer, in characters. */
  private static final int LONGEST_WHOLE = 40;

  private static final Pattern SHARE = Pattern.compile("[，,、]?[（(]?约?占[^，,。；;、]*%[）)]?");
  private static final Pattern ITEM =
      Pattern.compile("^(?<label>[^，,、；;\\d]{1,24}?)" + NUMBER + UNIT + "$");
  private static final String SEPARATORS = "，,、；;";

  /** What does not count parts of the whole before it: other things, sums and comparisons. */
  private static final Pattern OTHER =
      Pattern.compile("办结|答复|收到|受理|新收|结转|上年|去年|同比|较|增|减|共|合计|总|累计|已|均|都|各|约|近|余|多|其中|涉及|另|达|占");

  /** The same information may go out on several channels, the same person be counted twice. */
  private static final Pattern OVERLAPPING =
      Pattern.compile("网站|微博|微信|公报|公众号|平台|媒体|渠道|方式|栏|报|电视|广播|客户端|短信|抖音|同时|还|参");

  /** Before a number that is no count of what there is: about so many, so many more. */
  private static final Pattern ROUGH = Pattern.compile("(?:[近约余多超逾第增减少]|增加|减少|下降|上升)了?$");

  private static final int NEAR = 4;
  private static final int FEWEST_IN_BRACKETS = 2;

  private record Item(String label, BigDecimal number) {}

  /**
   * The parts of a list.
   *
   * @param toTheEnd whether nothing else follows them
   */
  private record Parts(List<Item> items, boolean toTheEnd) {
    BigDecimal sum() {
      return items.stream().map(Item::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the first so many come to the whole and the others may be about something else. */
    boolean comeSomewhereTo(BigDecimal whole) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Item item : items) {
        sum = sum.add(item.number());
        if (sum.compareTo(whole) == 0) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(PartsCheck::findings);
  }

  private static Stream<Finding> findings(Narrative section) {
    String text = HalfWidth.of(section.text());
    return lists(text).stream().flatMap(found -> finding(section, text, found).stream());
  }

  /** The numbers with a list behind them, sought only where a list may begin. */
  private static List<MatchResult> lists(String text) {
    List<MatchResult> lists = new ArrayList<>();
    Matcher beginning = BEGINNING.matcher(text);
    Matcher whole = WHOLE.matcher(text);
    int done = 0;
    int end = 0;
    while (beginning.find()) {
      end = Math.max(end, end(text, Math.max(end, beginning.end())));
      int from = Math.max(done, beginning.start() - LONGEST_WHOLE);
      for (int at = from; at < beginning.start(); at++) {
        if (whole.region(at, end).lookingAt()) {
          lists.add(whole.toMatchResult());
          done = whole.end();
          break;
        }
      }
    }
    return lists;
  }

  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static Optional<Finding> finding(Narrative section, String text, MatchResult found) {
    Optional<BigDecimal> whole = NumberWords.read(found.group(1));
    boolean rough =
        ROUGH.matcher(text.substring(Math.max(0, found.start() - NEAR), found.start())).find();
    boolean bracket = found.group("bracket") != null;
    Parts parts = parts(found.group("list"), found.group(2));
    if (whole.isEmpty() || rough || parts.items().isEmpty() || overlap(parts)) {
      return Optional.empty();
    }
    int order = parts.sum().compareTo(whole.get());
    boolean more = order > 0 && (parts.toTheEnd() || !parts.comeSomewhereTo(whole.get()));
    boolean less =
        order < 0 && bracket && parts.toTheEnd() && parts.items().size() >= FEWEST_IN_BRACKETS;
    if (!more && !less) {
      return Optional.empty();
    }
    String written = found.group(1) + found.group(2);
    String sum = Value.of(parts.sum()).written();
    String key = more ? "check.prose.parts" : "check.prose.partsLess";
    return Optional.of(
        Finding.of(
                more ? Level.WARNING : Level.HINT,
                "prose.parts",
                new Place.Text(section.id()),
                Messages.text(key, written, sum + found.group(2)),
                written,
                sum)
            .about(found.start(), found.start() + written.length()));
  }

  private static boolean overlap(Parts parts) {
    return parts.items().stream().anyMatch(item -> OVERLAPPING.matcher(item.label()).find());
  }

  /** The items at a list's beginning that count the same unit and are parted in the same way. */
  private static Parts parts(String list, String unit) {
    String bare = SHARE.matcher(list).replaceAll("");
    List<Item> items = new ArrayList<>();
    char separator = 0;
    int at = 0;
    while (at < bare.length()) {
      int end = at;
      while (end < bare.length() && SEPARATORS.indexOf(bare.charAt(end)) < 0) {
        end++;
      }
      Matcher item = ITEM.matcher(bare.substring(at, end));
      boolean isPart =
          item.matches()
              && item.group(3).equals(unit)
              && !OTHER.matcher(item.group("label")).find();
      Optional<BigDecimal> number = isPart ? NumberWords.read(item.group(2)) : Optional.empty();
      if (number.isEmpty()) {
        return new Parts(items, false);
      }
      items.add(new Item(item.group("label"), number.get()));
      if (end < bare.length() && separator != 0 && bare.charAt(end) != separator) {
        return new Parts(items, false);
      }
      separator = end < bare.length() ? bare.charAt(end) : separator;
      at = end + 1;
    }
    return new Parts(items, true);
  }
}
