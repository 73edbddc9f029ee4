package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.intake.written.Key;
import org.nianbao.intake.written.Simplified;

/**
 * A title on several lines that makes sense only as one: its break goes through the name, the year
 * or 政府信息公开, as pages leave it that are set narrow.
 *
 * @param lines the places of its lines, from 0
 * @param words the lines as one, without blanks
 */
record BrokenTitle(List<Integer> lines, String words) {
  private static final String YEAR = "(?:20\\d{2}|[〇○零一二三四五六七八九]{4})年度?";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:关于)?(?:.{2,50}?)?"
              + YEAR
              + "(?:.{2,50}?)?(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:报告|年报)"
              + "(?:[(（].{0,12}[)）])?");
  private static final Pattern YEAR_LATE =
      Pattern.compile("(?:关于)?.{2,50}?(?:政府|政务)?信息公开(?:工作)?" + YEAR + "(?:工作)?(?:情况)?(?:报告|年报)");

  /** Where a name begins that was broken before its last words: 青石县 / 水源局2024年. */
  private static final Pattern PLACE = Pattern.compile(".{2,12}[省市县区州旗盟]");

  private static final int SHORT_NAME = 5;

  /** No name is as short as this; what is left of a name is. */
  private static final int TORN = 2;

  private static final Pattern MARKS = Pattern.compile("[，。；：、！？,;:!?>»›→|\\t]");
  private static final int MOST_LINES = 5;
  private static final int LOOKED_AT = 60;
  private static final int LONGEST = 90;

  /** The first such title near the beginning; empty where each line stands for itself. */
  static Optional<BrokenTitle> in(List<String> lines) {
    List<Integer> written = new ArrayList<>();
    for (int i = 0; i < lines.size() && written.size() < LOOKED_AT; i++) {
      if (!lines.get(i).isBlank()) {
        written.add(i);
      }
    }
    int last = written.size();
    Optional<BrokenTitle> found = Optional.empty();
    for (int from = 0; from < last; from++) {
      if (Outline.heading(lines.get(written.get(from)).strip()).isPresent()) {
        break;
      }
      for (int most = 2; most <= MOST_LINES && from + most <= last; most++) {
        Optional<BrokenTitle> title = of(lines, written.subList(from, from + most));
        if (title.isPresent() && title.get().isBetterThan(found)) {
          found = title;
        }
      }
    }
    return found.map(title -> title.withPlace(lines));
  }

  /** One that names an office, in fewer lines: what stands above it is the website's. */
  private boolean isBetterThan(Optional<BrokenTitle> other) {
    if (other.isEmpty()) {
      return true;
    }
    boolean named = TitleWords.isOffice(TitleWords.agency(words));
    boolean otherNamed = TitleWords.isOffice(TitleWords.agency(other.get().words()));
    return named && !otherNamed || named == otherNamed && lines.size() < other.get().lines().size();
  }

  private BrokenTitle withPlace(List<String> all) {
    int above = lines.getFirst() - 1;
    boolean begun =
        above >= 0
            && TitleWords.agency(words).length() <= SHORT_NAME
            && PLACE.matcher(all.get(above).strip()).matches();
    if (!begun) {
      return this;
    }
    List<Integer> more = new ArrayList<>(lines);
    more.addFirst(above);
    return new BrokenTitle(List.copyOf(more), all.get(above).strip() + words);
  }

  private static Optional<BrokenTitle> of(List<String> lines, List<Integer> at) {
    String joined =
        at.stream()
            .map(line -> lines.get(line).replaceAll("[\\s\\u00A0\\u3000]+", ""))
            .collect(Collectors.joining());
    boolean apart =
        at.stream().anyMatch(line -> MARKS.matcher(lines.get(line).strip()).find())
            || at.stream().anyMatch(line -> standsAlone(lines, line, at.getFirst()));
    if (apart || joined.length() > LONGEST || !isWhole(joined)) {
      return Optional.empty();
    }
    return Optional.of(new BrokenTitle(List.copyOf(at), joined));
  }

  /** Whether a line is a title by itself, and nothing of the agency's name is missing in it. */
  private static boolean standsAlone(List<String> lines, int at, int first) {
    if (!isWhole(lines.get(at))) {
      return false;
    }
    String agency = TitleWords.agency(lines.get(at));
    boolean begun =
        at > first
            && (agency.length() == TORN
                || !agency.isEmpty()
                    && agency.length() <= SHORT_NAME
                    && PLACE.matcher(lines.get(first).strip()).matches());
    return !begun;
  }

  private static boolean isWhole(String words) {
    String plain = Simplified.of(Key.wide(words)).replaceAll("\\s", "");
    return WHOLE.matcher(plain).matches() || YEAR_LATE.matcher(plain).matches();
  }
}
