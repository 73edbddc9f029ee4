package org.nianbao.page;

import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Table;

/** A piece of a report as it is read from beginning to end, before it is broken into lines. */
public sealed interface Passage {
  /** The report's title, line by line. */
  record Title(List<String> lines) implements Passage {
    public Title {
      lines = List.copyOf(lines);
    }
  }

  /** A first-level heading with its number. */
  record Heading(String words, Origin origin) implements Passage {}

  /**
   * A paragraph of the text.
   *
   * @param words without blanks around
   * @param lead how many chars at its beginning are a second-level heading, set in 楷体
   * @param withNext whether it must stand on one page with what follows
   */
  record Paragraph(String words, int lead, boolean withNext, Origin origin) implements Passage {
    Paragraph keptWithNext() {
      return new Paragraph(words, lead, true, origin);
    }

    /** Whether all of it is a second-level heading. */
    public boolean heading() {
      return lead == words.length();
    }
  }

  /**
   * A table of the form with the report's figures.
   *
   * @param attached whether it begins a page of its own, under its attachment's mark
   * @param title the words over it, {@code subtitle} those under the title; "" for none
   * @param note the words over its left edge; "" for none
   * @param people the lines of people responsible under it; empty for none
   * @param size of its type in points as the PDF sets it
   * @param padding blank over and under a row's words in mm
   * @param turned whether it stands on pages laid crosswise
   * @param whole whether it goes on one page
   * @param seal where the seal goes on the note, mm from the table's left side and from the note's
   *     upper one; empty where none is put there
   */
  record Tabular(
      Table table,
      boolean attached,
      String title,
      String subtitle,
      String note,
      List<List<String>> people,
      List<BlockGrid> blocks,
      double size,
      double padding,
      boolean turned,
      boolean whole,
      Optional<Mark.Seal> seal)
      implements Passage {
    public Tabular {
      people = List.copyOf(people);
      blocks = List.copyOf(blocks);
    }

    /** The mark of the attachment; "" for a table within the text. */
    public String mark() {
      return attached ? table.attachment() : "";
    }
  }

  /**
   * What is attached, told under the text (附件说明).
   *
   * @param lead 附件：
   */
  record Attachments(String lead, List<Named> named) implements Passage {
    public Attachments {
      named = List.copyOf(named);
    }

    /**
     * An attachment.
     *
     * @param number with its full stop; "" for the only one
     */
    public record Named(String number, String name) {}
  }

  /**
   * The agency's name and the date.
   *
   * @param blank lines left over the name
   * @param lines the name's lines and the date
   * @param seal where the seal goes, mm from the type area's left edge and from the top of the
   *     blank lines; empty where none is put on
   */
  record Signed(int blank, List<Centred> lines, Optional<Mark.Seal> seal) implements Passage {
    public Signed {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a signature.
   *
   * @param middle where its middle stands, mm from the type area's left edge
   */
  record Centred(String words, double middle) {}

  /** The title of the page of remarks, which begins a page; paragraphs follow. */
  record Remarks(String title) implements Passage {}
}
