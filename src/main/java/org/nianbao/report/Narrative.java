package org.nianbao.report;

import java.util.regex.Pattern;
import org.nianbao.edition.Section;

/**
 * One narrative part of a report.
 *
 * @param id the edition's section, or a name of its own for a part the agency added
 * @param heading without the number, which the program gives; "" for a part without one
 * @param text paragraphs parted by \n; "" while empty
 */
public record Narrative(String id, String heading, String text) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  public Narrative {
    if (!isId(id)) {
      throw new IllegalArgumentException("not a section's id: " + id);
    }
    heading = Wording.oneLine(heading);
    text = Wording.clean(text);
  }

  /** Whether this may be a section's id: up to 40 Latin letters, digits, - and _. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /** An edition's section in a report on this year, still empty. */
  public static Narrative empty(Section section, int year) {
    return new Narrative(section.id(), section.heading(year), "");
  }

  public Narrative withHeading(String newHeading) {
    return new Narrative(id, newHeading, text);
  }

  public Narrative withText(String newText) {
    return new Narrative(id, heading, newText);
  }
}
