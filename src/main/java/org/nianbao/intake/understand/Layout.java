package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Section;
import org.nianbao.intake.written.Key;

/** What of a file's lines is the report itself: no list of contents, and no second report. */
final class Layout {
  /** Dots and a page's number, as lists of contents have them behind a heading. */
  private static final Pattern LEADERS = Pattern.compile("[.．·…\\s\\-—_(（]*\\d{0,3}[)）\\s]*$");

  private static final Pattern CONTENTS = Pattern.compile("\\s*目\\s*[录錄次]\\s*");
  private static final int FEWEST_LISTED = 3;

  /** A report has so many lines between its first heading and another report's. */
  private static final int FEWEST_BETWEEN = 12;

  private static final int LINES_OF_HEAD = 12;

  private final List<String> lines;
  private final Set<String> headings = new HashSet<>();
  private final BitSet contents = new BitSet();
  private final int end;

  Layout(Edition edition, List<String> lines) {
    this.lines = lines;
    edition.sections().stream()
        .map(Section::heading)
        .filter(heading -> !heading.isEmpty())
        .forEach(heading -> headings.add(Key.of(heading)));
    listOfContents();
    this.end = secondReport();
  }

  /** Whether a line, by its place from 0, is one of a list of contents. */
  boolean inContents(int line) {
    return contents.get(line);
  }

  /** The place of the first line of a second report; the number of lines where there is none. */
  int end() {
    return end;
  }

  private String heading(int line) {
    String written = Markdown.words(lines.get(line)).strip();
    String words =
        Outline.heading(written)
            .or(() -> Outline.heading(LEADERS.matcher(written).replaceFirst("")))
            .map(found -> LEADERS.matcher(found).replaceFirst(""))
            .orElse("");
    String key = Key.of(words);
    return headings.contains(key) ? key : "";
  }

  private void listOfContents() {
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (!heading(i).isEmpty()) {
        run.add(i);
        continue;
      }
      if (CONTENTS.matcher(lines.get(i)).matches() && run.isEmpty()) {
        contents.set(i);
        continue;
      }
      listed(run);
      run.clear();
    }
  }

  /** Headings on end are a list of contents where each of them comes again. */
  private void listed(List<Integer> run) {
    List<Integer> list = new ArrayList<>(run);
    if (list.size() > FEWEST_LISTED) {
      Set<String> seen = new HashSet<>();
      list.removeIf(line -> !seen.add(heading(line)));
    }
    boolean again =
        list.size() >= FEWEST_LISTED
            && list.stream().allMatch(line -> comesAgain(line, heading(line)));
    if (again) {
      list.forEach(contents::set);
    }
  }

  private boolean comesAgain(int line, String heading) {
    for (int i = line + 1; i < lines.size(); i++) {
      if (heading(i).equals(heading)) {
        return true;
      }
    }
    return false;
  }

  /** Where headings come that were there before, with a whole report between. */
  private int secondReport() {
    Map<String, Integer> first = new HashMap<>();
    int again = -1;
    int repeated = 0;
    for (int i = 0; i < lines.size(); i++) {
      String heading = contents.get(i) ? "" : heading(i);
      if (heading.isEmpty()) {
        continue;
      }
      Integer before = first.putIfAbsent(heading, i);
      if (before != null && first.size() >= FEWEST_LISTED && written(before, i) >= FEWEST_BETWEEN) {
        again = again < 0 ? i : again;
        repeated++;
      }
    }
    return repeated < FEWEST_LISTED ? lines.size() : headOf(again);
  }

  private long written(int from, int to) {
    return lines.subList(from, to).stream().filter(line -> !line.isBlank()).count();
  }

  /** A second report begins with its title, some lines over its first heading. */
  private int headOf(int heading) {
    int title = heading;
    for (int i = heading - 1; i >= Math.max(0, heading - LINES_OF_HEAD); i--) {
      if (TitleWords.isTitle(lines.get(i))) {
        title = i;
      }
    }
    return title;
  }
}
