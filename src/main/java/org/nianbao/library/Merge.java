package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Entries;

/**
 * Another library's reports come into this one with their histories. Which of two states of a
 * report is newer is told by their chains: one that goes on from the other's end is; where both
 * went on, neither is taken over the other.
 */
public final class Merge implements AutoCloseable {
  private final Library library;
  private final Database ours;
  private final Database theirs;

  /** How a report of the other library stands to this one. */
  public enum Kind {
    /** There is none of its agency and year here. */
    NEW,
    /** It is here as it is there. */
    SAME,
    /** It goes on from what is here. */
    NEWER,
    /** What is here goes on from it. */
    OLDER,
    /** Both were edited each for itself. */
    CONFLICTING;

    /** As shown on screens. */
    public String words() {
      return Messages.text("library.merge." + name());
    }
  }

  /**
   * A report of the other library.
   *
   * @param here its number here; empty for a new one
   * @param more how many changes it has that are not here
   * @param less how many changes are here that it has not
   */
  public record Item(
      long there, Optional<Long> here, String agency, int year, Kind kind, int more, int less) {}

  private Merge(Library library, Database theirs) {
    this.library = library;
    this.ours = library.database();
    this.theirs = theirs;
  }

  /**
   * Looks at another library, of this or an older version. Its file is read and never changed.
   *
   * @throws Refusal if it is no sound library, or it is this one
   */
  public static Merge of(Library library, Path other) throws Refusal {
    if (!Files.isRegularFile(other)) {
      throw Refusal.of("file.missing", other);
    }
    Schema schema = Schema.current();
    try (Database file = Database.read(other)) {
      if (Files.isSameFile(other, library.file())) {
        throw Refusal.of("library.merge.itself", other);
      }
      Identity.of(file).check(other, schema);
      boolean sound = KnownSchema.of(file, schema).running().isEmpty() && file.sound();
      if (!sound) {
        throw Refusal.of("library.merge.unsound", other);
      }
      Database copy = Database.inMemory(other);
      schema.migrate(copy);
      return new Merge(library, copy);
    } catch (SQLException | IOException e) {
      throw new Refusal(Messages.text("library.merge.unsound", other), e);
    }
  }

  /** The other library's reports, newest year first, its trash left out. */
  public List<Item> items() throws Refusal {
    synchronized (library) {
      try {
        List<Item> items = new ArrayList<>();
        for (Listing each : new Store(theirs).list()) {
          items.add(item(each));
        }
        return items;
      } catch (SQLException e) {
        throw Trouble.of(e, library.file());
      }
    }
  }

  private Item item(Listing there) throws SQLException, Refusal {
    Optional<Listing> here = library.names().find(there.agency(), there.year());
    if (here.isEmpty()) {
      return new Item(
          there.id(),
          Optional.empty(),
          there.agency(),
          there.year(),
          Kind.NEW,
          links(theirs, there.id()).size(),
          0);
    }
    List<String> old = links(ours, here.get().id());
    List<String> other = links(theirs, there.id());
    int common = 0;
    while (common < Math.min(old.size(), other.size())
        && old.get(common).equals(other.get(common))) {
      common++;
    }
    return new Item(
        there.id(),
        Optional.of(here.get().id()),
        there.agency(),
        there.year(),
        kind(there.id(), here.get().id(), old.size() - common, other.size() - common),
        other.size() - common,
        old.size() - common);
  }

  private Kind kind(long there, long here, int less, int more) throws SQLException, Refusal {
    boolean equal =
        Entries.report(new Store(theirs).entries(there))
            .equals(Entries.report(new Store(ours).entries(here)));
    if (less > 0 && more > 0) {
      return equal ? Kind.SAME : Kind.CONFLICTING;
    }
    if (more > 0) {
      return Kind.NEWER;
    }
    return less > 0 ? Kind.OLDER : Kind.SAME;
  }

  private static List<String> links(Database database, long report) throws SQLException {
    return database.rows(
        row -> HexFormat.of().formatHex(row.getBytes(1)),
        """
        SELECT hash FROM link JOIN change ON change.id = link.change
        WHERE report = ? ORDER BY change.id
        """,
        report);
  }

  /**
   * Takes over what is new and newer, all or nothing, with the forms and seals it needs.
   *
   * @return what was taken over
   * @throws Refusal if it could not be kept; then nothing is
   */
  public List<Item> run() throws Refusal {
    synchronized (library) {
      List<Item> items =
          items().stream()
              .filter(item -> item.kind() == Kind.NEW || item.kind() == Kind.NEWER)
              .toList();
      return library.write(
          () -> {
            for (Item item : items) {
              new MergedReport(theirs, ours).take(item.there(), item.here(), item.more());
            }
            new MergedReport(theirs, ours).takeBeside();
            return items;
          });
    }
  }

  @Override
  public void close() {
    try {
      theirs.close();
    } catch (SQLException inMemory) {
      // Nothing of it is kept.
    }
  }
}
