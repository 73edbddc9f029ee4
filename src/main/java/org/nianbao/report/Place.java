package org.nianbao.report;

import java.util.Arrays;
import java.util.Optional;
import org.nianbao.edition.CellId;

/**
 * A thing in a report that can be edited, pointed at and remembered. Its {@link #id()} is written
 * into library files, findings and the history, and read back by {@link #parse}.
 */
public sealed interface Place {
  /** {@code 3.1.2}, {@code section:overview}, {@code people.head}, {@code status} … */
  String id();

  /** Why these words may not stand here; empty where they may. */
  default Optional<String> refusal(String words) {
    return Optional.empty();
  }

  /** A cell of a table; its id begins with a digit. */
  record Figure(CellId cell) implements Place {
    @Override
    public String id() {
      return cell.toString();
    }

    @Override
    public Optional<String> refusal(String words) {
      return Figures.read(words) instanceof Figures.Refused refused
          ? Optional.of(refused.reason())
          : Optional.empty();
    }
  }

  /** The text of a section. */
  record Text(String section) implements Place {
    private static final String PREFIX = "section:";

    @Override
    public String id() {
      return PREFIX + section;
    }
  }

  /** The heading of a section. */
  record Heading(String section) implements Place {
    private static final String PREFIX = "heading:";

    @Override
    public String id() {
      return PREFIX + section;
    }
  }

  /** A cover fact. */
  record Cover(Fact fact) implements Place {
    @Override
    public String id() {
      return fact.key();
    }
  }

  /** The reason given for a finding. */
  record Explanation(String fingerprint) implements Place {
    private static final String PREFIX = "explanation:";

    @Override
    public String id() {
      return PREFIX + fingerprint;
    }
  }

  /** A clerk's own note on a place; no part of the report, and it never goes out. */
  record Note(Place of) implements Place {
    private static final String PREFIX = "note:";

    @Override
    public String id() {
      return PREFIX + of.id();
    }
  }

  /** What a report has one of. */
  enum Single implements Place {
    EDITION("edition"),
    AGENCY("agency"),
    YEAR("year"),
    STATUS("status"),
    /** Which sections there are, in order: their ids, parted by commas. */
    SECTIONS("sections"),
    /** The report as a whole, for findings that have no closer place; holds nothing itself. */
    REPORT("report");

    private final String id;

    Single(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** The place of a cell. */
  static Place of(CellId cell) {
    return new Figure(cell);
  }

  /** The place of a cover fact. */
  static Place of(Fact fact) {
    return new Cover(fact);
  }

  /** Reads an id; empty where it names no place. */
  static Optional<Place> parse(String id) {
    if (!id.isEmpty() && Character.isDigit(id.charAt(0))) {
      return Optional.of(new Figure(CellId.parse(id)));
    }
    if (id.startsWith(Text.PREFIX)) {
      return Optional.of(new Text(id.substring(Text.PREFIX.length())));
    }
    if (id.startsWith(Heading.PREFIX)) {
      return Optional.of(new Heading(id.substring(Heading.PREFIX.length())));
    }
    if (id.startsWith(Explanation.PREFIX)) {
      return Optional.of(new Explanation(id.substring(Explanation.PREFIX.length())));
    }
    if (id.startsWith(Note.PREFIX)) {
      return parse(id.substring(Note.PREFIX.length())).map(Note::new);
    }
    return Arrays.stream(Single.values())
        .filter(single -> single.id().equals(id))
        .<Place>map(single -> single)
        .findFirst()
        .or(() -> Fact.of(id).map(Cover::new));
  }
}
