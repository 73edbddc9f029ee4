package org.nianbao.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Section;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;

/** Gathers the narrative: which line is a heading, and which section of the edition it is. */
final class Outline {
  private static final Pattern HEADING =
      Pattern.compile("^\\s*[一二三四五六七八九十]{1,3}\\s*[、.]\\s*([^。；！？;]{1,45}?)\\s*$");
  private static final double LIKE = 0.5;
  private static final String OWN = "own-";

  private final Edition edition;
  private final List<Doubt> doubts;
  private final List<Narrative> sections = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final List<String> paragraphs = new ArrayList<>();
  private Narrative current;

  Outline(Edition edition, List<Doubt> doubts) {
    this.edition = edition;
    this.doubts = doubts;
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

  /** The section the lines now belong to. */
  String current() {
    return current.id();
  }

  void paragraph(String line) {
    paragraphs.add(line.strip());
  }

  /** The paragraphs of the section gathered last, to be looked through for the sign-off. */
  List<String> paragraphs() {
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
      Optional<Narrative> found =
          sections.stream().filter(each -> each.id().equals(section.id())).findFirst();
      if (found.isEmpty() && !section.heading().isEmpty()) {
        doubts.add(new Doubt(0, section.heading(), Messages.text("intake.noSection")));
      }
      all.add(found.orElseGet(() -> Narrative.empty(section)));
    }
    sections.stream().filter(own -> edition.section(own.id()).isEmpty()).forEach(all::add);
    return all;
  }

  private void close() {
    String text = String.join("\n", paragraphs);
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
      doubts.add(new Doubt(number, line, Messages.text("intake.ownSection")));
      return new Narrative(OWN + (sections.size() + 1), heading, "");
    }
    if (same.isEmpty()) {
      doubts.add(new Doubt(number, line, Messages.text("intake.heading", like.get().heading())));
    }
    boolean official = edition.head().sectionsFixed() || same.isPresent();
    return new Narrative(like.get().id(), official ? like.get().heading() : heading, "");
  }

  private static double likeness(Section section, String key) {
    return Key.likeness(Key.of(section.heading()), key);
  }
}
