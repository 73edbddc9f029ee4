package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Section;
import org.nianbao.intake.written.Key;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Gathers the narrative: which line is a heading, and which section of the edition it is. */
final class Outline {
  private static final Pattern HEADING =
      Pattern.compile("^\\s*[一二三四五六七八九十]{1,3}\\s*[、.．，]\\s*([^。；！？;|\\t]{1,45}?)\\s*$");
  private static final Pattern LOOSE =
      Pattern.compile(
          "^\\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|章|节)?|\\d{1,2})[\\s.．、:：]+([^。；！？;|\\t]{1,45}?)\\s*$");

  /** All that stands before the words of a first-level heading. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:第?\\s*[一二三四五六七八九十]{1,3}\\s*(?:部分|章|节)?|第?\\d{1,2}(?:部分|章|节)?)\\s*"
              + "(?:[、.．，,:：]|(?<=\\s)|(?<=[分章节]))\\s*");

  private static final String GOES_ON = "。：: \t";
  private static final int SHORTEST_NUMBERED = 2;
  private static final int LONGEST_HEADING = 60;
  private static final double LIKE = 0.5;
  private static final int SHORTEST_HEADING = 4;
  private static final String OWN = "own-";

  private final Edition edition;
  private final Gathered found;
  private final List<Narrative> sections = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final List<Line> paragraphs = new ArrayList<>();
  private Narrative current;

  /** A paragraph and where it stands, from 1. */
  record Line(int number, String words) {}

  Outline(Edition edition, Gathered found) {
    this.edition = edition;
    this.found = found;
    this.current =
        edition.sections().stream()
            .filter(section -> section.heading().isEmpty())
            .findFirst()
            .map(section -> new Narrative(section.id(), section.heading(), ""))
            .orElseGet(() -> new Narrative(OWN + "0", "", ""));
  }

  /** The words of a first-level heading without its number; empty for any other line. */
  static Optional<String> heading(String line) {
    Matcher heading = HEADING.matcher(line);
    return heading.matches() ? Optional.of(heading.group(1)) : Optional.empty();
  }

  /**
   * A heading.
   *
   * @param words without its number
   * @param behind what stands behind it on the same line
   * @param official whether it is the form's own, word for word
   */
  record Head(String words, String behind, boolean official) {}

  /**
   * The heading that a line is, numbered in any way or the form's own without a number.
   *
   * @param numbered whether only numbered ones count
   */
  Optional<Head> heading(String written, boolean numbered) {
    String line = written.replace('\u3000', ' ');
    Optional<Head> official = official(line, numbered);
    return official.isPresent()
        ? official
        : heading(line).or(() -> loosely(line)).map(words -> new Head(words, "", false));
  }

  private Optional<Head> official(String line, boolean numbered) {
    Matcher number = NUMBER.matcher(line);
    boolean hasNumber = number.lookingAt();
    if (numbered && !hasNumber) {
      return Optional.empty();
    }
    String words = hasNumber ? line.substring(number.end()) : line;
    for (Section section : edition.sections()) {
      String key = Key.of(section.heading());
      if (key.length() < (hasNumber ? SHORTEST_NUMBERED : SHORTEST_HEADING)) {
        continue;
      }
      if (words.length() <= LONGEST_HEADING && Key.of(words).equals(key)) {
        return Optional.of(new Head(words.strip(), "", true));
      }
      Optional<Head> before = hasNumber ? before(words, section.heading()) : Optional.empty();
      if (before.isPresent()) {
        return before;
      }
    }
    return Optional.empty();
  }

  /** The text may go on behind the heading, after a mark or a wide blank. */
  private static Optional<Head> before(String words, String heading) {
    boolean goesOn =
        words.startsWith(heading)
            && words.length() > heading.length() + 1
            && GOES_ON.indexOf(words.charAt(heading.length())) >= 0;
    return goesOn
        ? Optional.of(new Head(heading, words.substring(heading.length() + 1).strip(), true))
        : Optional.empty();
  }

  /** A number with a blank behind it begins a heading only where the form has one like it. */
  private Optional<String> loosely(String line) {
    Matcher loose = LOOSE.matcher(line);
    if (!loose.matches()) {
      return Optional.empty();
    }
    String key = Key.of(loose.group(1));
    return edition.sections().stream().anyMatch(section -> likeness(section, key) >= LIKE)
        ? Optional.of(loose.group(1))
        : Optional.empty();
  }

  /** Whether no heading was met yet. */
  boolean isAtBeginning() {
    return used.isEmpty();
  }

  /** Whether a heading of the form was met; other papers have headings, too. */
  boolean hasOfficial() {
    return used.stream().anyMatch(id -> edition.section(id).isPresent());
  }

  /** A line of the present section's text. */
  void paragraph(int number, String line) {
    if (paragraphs.isEmpty()) {
      found
          .sources()
          .putIfAbsent(new Place.Text(current.id()), Source.sure(number, 0, line.strip()));
    }
    paragraphs.add(new Line(number, line.strip()));
  }

  /** Whether the form puts a table into the present section. */
  boolean inTableSection() {
    return edition.section(current.id()).filter(each -> !each.tables().isEmpty()).isPresent();
  }

  /** The paragraphs of the section gathered last, to be looked through for the sign-off. */
  List<Line> paragraphs() {
    return paragraphs;
  }

  void open(int number, String line, String heading) {
    close();
    current = section(number, line, heading);
    used.add(current.id());
  }

  /**
   * All sections, in the order of the file and none that it has not. Where the edition leaves no
   * choice they are all there, empty if need be, in the edition's order.
   */
  List<Narrative> finish() {
    close();
    return edition.head().sectionsFixed() ? official() : sections;
  }

  private List<Narrative> official() {
    List<Narrative> all = new ArrayList<>();
    for (Section section : edition.sections()) {
      Optional<Narrative> written =
          sections.stream().filter(each -> each.id().equals(section.id())).findFirst();
      if (written.isEmpty() && !section.heading().isEmpty()) {
        found.doubt(0, section.heading(), Messages.text("intake.noSection"));
      }
      all.add(written.orElseGet(() -> new Narrative(section.id(), section.heading(), "")));
    }
    sections.stream().filter(own -> edition.section(own.id()).isEmpty()).forEach(all::add);
    return all;
  }

  private void close() {
    String text = paragraphs.stream().map(Line::words).collect(Collectors.joining("\n"));
    if (!current.heading().isEmpty() || !text.isEmpty()) {
      sections.add(current.withText(text));
    }
    paragraphs.clear();
  }

  private Narrative section(int number, String line, String heading) {
    String key = Key.of(heading);
    List<Section> free =
        edition.sections().stream()
            .filter(section -> !section.heading().isEmpty() && !used.contains(section.id()))
            .toList();
    Optional<Section> same =
        free.stream().filter(section -> Key.of(section.heading()).equals(key)).findFirst();
    Optional<Section> like =
        same.or(
            () ->
                free.stream()
                    .max(Comparator.comparingDouble(section -> likeness(section, key)))
                    .filter(section -> likeness(section, key) >= LIKE));
    if (like.isEmpty()) {
      String id = OWN + (sections.size() + 1);
      String reason = Messages.text("intake.ownSection");
      found.source(new Place.Heading(id), Source.doubtful(number, 0, line.strip(), reason));
      return new Narrative(id, heading, "");
    }
    found.source(
        new Place.Heading(like.get().id()),
        same.isPresent()
            ? Source.sure(number, 0, line.strip())
            : Source.doubtful(number, 0, line.strip(), difference(heading, like.get().heading())));
    boolean official = edition.head().sectionsFixed() || same.isPresent();
    return new Narrative(like.get().id(), official ? like.get().heading() : heading, "");
  }

  private static String difference(String written, String form) {
    return Messages.text("intake.heading", form, written, Difference.words(written, form));
  }

  private static double likeness(Section section, String key) {
    String form = Key.of(section.heading());
    return Math.max(Key.likeness(form, key), isCore(core(key), core(form)) ? LIKE : 0);
  }

  /** What tells a heading from others, without the words that all of them have. */
  private static String core(String key) {
    return key.replaceAll("政府信息公开|政府信息|情况|工作", "");
  }

  /** Whether all characters of a short heading stand in the form's longer one, in that order. */
  private static boolean isCore(String own, String form) {
    int at = 0;
    for (int i = 0; i < form.length() && at < own.length(); i++) {
      at += form.charAt(i) == own.charAt(at) ? 1 : 0;
    }
    return own.length() >= SHORTEST_HEADING && at == own.length();
  }
}
