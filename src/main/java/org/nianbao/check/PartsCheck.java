package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.check.prose.NumberWords;
import org.nianbao.check.prose.Plain;
import org.nianbao.check.prose.Told;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/**
 * Lists in prose that come to more than their whole, or in brackets to less: 收到申请12件，其中网络8件、信函6件.
 * Parts that may overlap, as channels do, are let be.
 */
final class PartsCheck {
  private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?|[零一二两三四五六七八九十百千]{1,9})";
  private static final String ENDS = "。！？!?\n）)";
  private static final String UNIT = "(人次|件次|[件条份次篇人名个场起宗期项部])";

  /** A number with a list behind it. */
  private static final Pattern WHOLE =
      Pattern.compile(
          NUMBER
              + UNIT
              + "(?:(?<within>[，,。；]?(?:其中|包括|涵盖|内容涵盖|包含|含(?!上|结))[，,：:]?)"
              + "|(?<all>[，,]?(?:具体为|具体是|分别为|分别是|由)|[：:])"
              + "|(?<bracket>[（(])(?!其中|[含包占]))(?<list>[^"
              + ENDS
              + "]*)");

  private static final Pattern BEGINNING = Pattern.compile("其中|[（(：:]|包括|涵盖|包含|含|具体|分别[为是]|由");

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

  private static final Pattern COUNTED = Pattern.compile(NUMBER + UNIT);

  /** How far back a number may stand that a list goes on from, in characters. */
  private static final int BEFORE = 60;

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

  /**
   * A list that does not come to its whole.
   *
   * @param from where the whole begins in the plain text
   * @param to where the list ends
   * @param whole what the whole is said to be
   * @param sum what the parts come to
   */
  record Uneven(Finding finding, int from, int to, BigDecimal whole, BigDecimal sum) {
    /** Whether it comes to its whole with a number of it put right. */
    boolean isMendedBy(Told told, BigDecimal right) {
      if (told.from() < from || told.to() > to) {
        return false;
      }
      return told.from() == from
          ? sum.compareTo(right) == 0
          : sum.subtract(told.number()).add(right).compareTo(whole) == 0;
    }
  }

  /** The lists of a section that do not come to their wholes. */
  static List<Uneven> in(Narrative section, Plain plain) {
    return lists(plain.words()).stream()
        .flatMap(found -> finding(section, plain, found).stream())
        .toList();
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

  private static Optional<Uneven> finding(Narrative section, Plain plain, MatchResult found) {
    String text = plain.words();
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
    boolean all = found.group("all") != null;
    boolean open = found.group("list").contains("等") || text.startsWith("等", found.end());
    boolean less =
        order < 0
            && (bracket || all)
            && !open
            && parts.toTheEnd()
            && parts.items().size() >= FEWEST_IN_BRACKETS;
    if ((!more && !less) || (more && isOfOneBefore(text, found, parts))) {
      return Optional.empty();
    }
    String written = found.group(1) + found.group(2);
    String sum = Value.of(parts.sum()).written();
    String key = more ? "check.prose.parts" : "check.prose.partsLess";
    Finding finding =
        Finding.of(
                more || all ? Level.WARNING : Level.HINT,
                "prose.parts",
                new Place.Text(section.id()),
                Messages.text(key, written, sum + found.group(2)),
                written,
                sum)
            .about(plain.from(found.start()), plain.to(found.start() + written.length()));
    return Optional.of(new Uneven(finding, found.start(), found.end(), whole.get(), parts.sum()));
  }

  /** 收到135件，另有结转7件。其中甲96件: of the greater number before, it may be. */
  private static boolean isOfOneBefore(String text, MatchResult found, Parts parts) {
    int from =
        Math.max(
            Math.max(text.lastIndexOf('\n', found.start()), text.lastIndexOf('。', found.start())),
            found.start() - BEFORE);
    return COUNTED
        .matcher(text.substring(Math.max(0, from), found.start()))
        .results()
        .filter(each -> each.group(2).equals(found.group(2)))
        .flatMap(each -> NumberWords.read(each.group(1)).stream())
        .anyMatch(each -> each.compareTo(parts.sum()) >= 0);
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
