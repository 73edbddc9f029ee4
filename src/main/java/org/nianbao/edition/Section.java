package org.nianbao.edition;

import java.util.List;
import java.util.Optional;

/**
 * One narrative part of an edition.
 *
 * @param id stable name, used in files and as the part of a place
 * @param heading the words after the number 一、 that the program gives, {@code {year}} for the year
 *     reported on; "" for a part without one
 * @param guidance what belongs here, shown while the text is empty
 * @param due the level of a finding where text is missing or too short; empty where none is due
 * @param shortest with fewer characters than this the text counts as missing
 * @param mentions words that must stand in the text, for these matters must be reported on; several
 *     words of which one will do are parted by |
 * @param tables ids of the tables printed after this section's text, in order
 */
public record Section(
    String id,
    String heading,
    String guidance,
    Optional<Level> due,
    int shortest,
    List<String> mentions,
    List<String> tables) {
  public Section {
    mentions = List.copyOf(mentions);
    tables = List.copyOf(tables);
  }

  /** The matters that must be reported on, each by its usual word. */
  public List<String> matters() {
    return mentions.stream().map(words -> words.replaceFirst("\\|.*", "")).toList();
  }

  /** The heading in reports on this year. */
  public String heading(int year) {
    return heading.replace("{year}", Integer.toString(year));
  }
}
