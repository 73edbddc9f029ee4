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
            .map(Narrative::empty)
            .orElseGet(() -> new Narrative(OWN + "0", "", ""));
  }

  /** The words of a first-level heading without its number; empty for any other line. */
  static Optional<String> heading(String line) {
    Matcher heading = HEADING.matcher(line);
    return heading.matches() ? Optional.of(heading.group(1)) : Optional.empty();
  }

  /**
   * The words of a heading, numbered or the form's own without its number.
   *
   * @param numbered whether only numbered ones count
   */
  Optional<String> heading(String line, boolean numbered) {
    Optional<String> heading = heading(line);
    if (heading.isPresent() || numbered) {
      return heading;
    }
    String key = Key.of(line);
    return key.length() < SHORTEST_HEADING
        ? Optional.empty()
        : edition.sections().stream()
            .map(Section::heading)
            .filter(words -> !words.isEmpty() && Key.of(words).equals(key))
            .findFirst();
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
      all.add(written.orElseGet(() -> Narrative.empty(section)));
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
            : Source.doubtful(
                number, 0, line.strip(), Messages.text("intake.heading", like.get().heading())));
    boolean official = edition.head().sectionsFixed() || same.isPresent();
    return new Narrative(like.get().id(), official ? like.get().heading() : heading, "");
  }

  private static double likeness(Section section, String key) {
    return Key.likeness(Key.of(section.heading()), key);
  }
}
