package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.intake.written.Key;
import org.nianbao.intake.written.Simplified;
import org.nianbao.intake.written.WrittenDate;

/**
 * The lines over a report's text: its title, with the agency and the year in it, and what a website
 * puts around it.
 */
final class Masthead {
  private static final Pattern TITLE =
      Pattern.compile("(?:政府信息|政务信息|信息|政务)公开.*(?:报告|年报)|(?:报告|年报)$");
  private static final Pattern NOT_A_NAME = Pattern.compile("[，。；：、！？,;:!?>»›→|\\t]");
  private static final Pattern AROUND =
      Pattern.compile(
          "^\\s*[\\[【(（]?\\s*(?:发布|发文|成文|生成|更新|公开|日\\s*期|时\\s*间|来\\s*源|信息来源|浏览|字号|字体|作\\s*者|索\\s*引\\s*号|文\\s*号|打印|"
              + "分享|阅读|点击|访问|当前位置|您(?:的|现在)?的?位置|首页|责任编辑|主题|有效性|保存|关闭|收藏|扫一扫)[^。，]{0,60}$");
  private static final Pattern PERIOD =
      Pattern.compile("20\\d{2}\\s*年\\s*1\\s*月\\s*1\\s*日.{0,4}[至到—-]");

  /** A year that is neither part of a date nor told of a law. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?:(?<!\\d)20\\d{2}|[〇○零一二三四五六七八九]{4})\\s*年"
              + "(?!\\s*[\\d一二三四五六七八九十]{1,2}\\s*月|\\s*(?:修|施行|颁|公布|第))");

  private static final int LOOKED_AT = 40;
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 40;
  private static final int YEAR_LINES = 12;

  private final List<String> lines;
  private final Optional<BrokenTitle> broken;
  private final List<Integer> title = new ArrayList<>();

  /** Reads the beginning of a file. */
  Masthead(List<String> lines) {
    this.lines = lines;
    this.broken = BrokenTitle.in(lines);
    broken.ifPresent(found -> title.addAll(found.lines()));
    int at = broken.isPresent() ? title.getLast() + 1 : beginning();
    for (int i = at; i >= 0 && i < lines.size() && title.size() < LOOKED_AT; i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      if (!isName(line) || Outline.heading(line).isPresent() || WrittenDate.of(line).isPresent()) {
        break;
      }
      title.add(i);
    }
  }

  private int beginning() {
    int at = titleAt();
    return at < 0 ? first() : beginning(at);
  }

  /** Places of the title's lines, from 0; empty where there is none. */
  List<Integer> title() {
    return title;
  }

  /** The place of the line after the title, from 0. */
  int end() {
    return title.isEmpty() ? 0 : title.getLast() + 1;
  }

  /** Whether this is a line that a website puts around an article. */
  static boolean isAround(String line) {
    return AROUND.matcher(Simplified.of(Key.wide(line))).matches();
  }

  /** Whether a line may be an agency's name: short and without punctuation. */
  static boolean isName(String line) {
    return line.length() <= LONGEST_NAME && !NOT_A_NAME.matcher(line).find();
  }

  /**
   * The agency that the beginning names.
   *
   * @param line the place of its line, from 0
   * @param sure whether it stands in the title and reads like the name of an office
   */
  record Named(String agency, int line, boolean sure) {}

  Optional<Named> agency() {
    if (broken.isPresent()) {
      String name = TitleWords.agency(broken.get().words());
      if (TitleWords.isName(name)) {
        return Optional.of(new Named(name, title.getFirst(), TitleWords.isOffice(name)));
      }
    }
    for (int at : title) {
      String name = TitleWords.agency(lines.get(at).strip());
      if (TitleWords.isName(name)) {
        return Optional.of(new Named(name, at, TitleWords.isOffice(name)));
      }
    }
    return FirstSentence.agency(lines, title.isEmpty() ? 0 : end());
  }

  /**
   * The year reported on.
   *
   * @param line its place, from 0
   * @param sure whether it stands in the title or under it
   */
  record Year(int year, int line, boolean sure) {}

  Optional<Year> year() {
    if (broken.isPresent()) {
      Optional<Integer> told = WrittenDate.year(broken.get().words());
      if (told.isPresent()) {
        return Optional.of(new Year(told.get(), title.getFirst(), true));
      }
    }
    for (int at : title) {
      Optional<Integer> year = WrittenDate.year(lines.get(at));
      if (year.isPresent()) {
        return Optional.of(new Year(year.get(), at, true));
      }
    }
    return yearOf(PERIOD, lines.size()).or(() -> yearOf(LOOSE, YEAR_LINES));
  }

  private Optional<Year> yearOf(Pattern words, int most) {
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < most; i++) {
      if (!lines.get(i).isBlank()) {
        seen++;
        Matcher found = words.matcher(Key.wide(lines.get(i)));
        Optional<Integer> year =
            found.find() && !isAround(lines.get(i))
                ? WrittenDate.year(found.group())
                : Optional.empty();
        if (year.isPresent()) {
          return Optional.of(new Year(year.get(), i, false));
        }
      }
    }
    return Optional.empty();
  }

  /** The first line that reads like the title of a report, one with a year before others. */
  private int titleAt() {
    int without = -1;
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < LOOKED_AT; i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      seen++;
      if (Outline.heading(line).isPresent()) {
        break;
      }
      String simple = Simplified.of(Key.wide(line));
      boolean like =
          line.length() <= LONGEST
              && !NOT_A_NAME.matcher(line).find()
              && TITLE.matcher(simple.replaceAll("\\s", "")).find();
      if (like && hasYear(i)) {
        return i;
      }
      without = like && without < 0 ? i : without;
    }
    return without;
  }

  private boolean hasYear(int at) {
    boolean above = at > 0 && isName(lines.get(at - 1)) && hasOwnYear(at - 1);
    return hasOwnYear(at) || above;
  }

  private boolean hasOwnYear(int at) {
    return WrittenDate.year(lines.get(at)).isPresent();
  }

  /** The title may have begun on the line above, with the agency's name. */
  private int beginning(int at) {
    int above = at - 1;
    while (above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    boolean named = agencyIn(at);
    return above >= 0 && !named && isName(lines.get(above).strip()) && !isAround(lines.get(above))
        ? above
        : at;
  }

  private boolean agencyIn(int at) {
    return !TitleWords.agency(lines.get(at).strip()).isEmpty();
  }

  private int first() {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return i;
      }
    }
    return -1;
  }
}
