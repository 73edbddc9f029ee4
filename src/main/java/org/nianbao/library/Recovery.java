package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.file.OnDisk;
import org.nianbao.message.Messages;

/** A damaged library and the backup that can stand in for it. */
final class Recovery {
  private static final String JOURNAL = "-journal";
  private static final String FRESH = ".restoring";
  private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Path library;
  private final Schema schema;

  Recovery(Path library, Schema schema) {
    this.library = library;
    this.schema = schema;
  }

  /** Says what is damaged, what could take its place and what that lacks. */
  DamagedLibrary diagnosis() {
    Optional<Backup> backup;
    try {
      backup = new Backups(library).newestSound(schema);
    } catch (IOException unreadable) {
      backup = Optional.empty();
    }
    Optional<List<DamagedLibrary.Lacking>> lacking = backup.flatMap(this::lacking);
    return new DamagedLibrary(sentence(backup, lacking), backup, lacking);
  }

  /**
   * Sets the damaged file aside and puts the backup in its place. The copy is made and on the disk
   * before anything is moved, so that a full disk or a crash leaves at worst the damaged file.
   */
  Restored restore(Instant now) throws IOException {
    return restore(new Backups(library).newestSound(schema), "library.file.damaged", now);
  }

  /** The same with a backup that was chosen, in the place of a library that may be sound. */
  Restored restore(Backup backup, Instant now) throws IOException {
    return restore(Optional.of(backup), "library.file.replaced", now);
  }

  private Restored restore(Optional<Backup> backup, String aside, Instant now) throws IOException {
    long most = Math.max(new Backups(library).most(), edits(library));
    Path fresh = library.resolveSibling(library.getFileName() + FRESH);
    try {
      if (backup.isPresent()) {
        Files.copy(backup.get().path(), fresh, StandardCopyOption.REPLACE_EXISTING);
        OnDisk.readableAs(Files.exists(library) ? library : backup.get().path(), fresh);
        countOn(fresh, most);
        OnDisk.sync(fresh);
      }
      Optional<Path> replaced = setAside(aside, now);
      if (backup.isPresent()) {
        OnDisk.move(fresh, library);
      }
      return new Restored(replaced, backup);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Has the copy count on from what was reached before, so that what is edited in it from now on
   * counts as newer than anything that is left behind.
   */
  private static void countOn(Path copy, long most) throws IOException {
    try (Database database = Database.write(copy)) {
      long behind = most - Backups.progress(database);
      if (behind > 0) {
        database.run("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'change'", behind);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static long edits(Path file) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (Database database = Database.read(file)) {
      return Backups.progress(database);
    } catch (SQLException unreadable) {
      return 0;
    }
  }

  private Optional<Path> setAside(String key, Instant now) throws IOException {
    if (!Files.exists(library)) {
      return Optional.empty();
    }
    String name = Messages.text(key, library.getFileName(), BackupName.stamp(now));
    Path aside = library.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = library.resolveSibling(name + "-" + i);
    }
    // First the journal: left behind, it would be played into the backup.
    Path journal = library.resolveSibling(library.getFileName() + JOURNAL);
    if (Files.exists(journal)) {
      Files.move(journal, aside.resolveSibling(aside.getFileName() + JOURNAL));
    }
    Files.move(library, aside);
    return Optional.of(aside);
  }

  private Optional<List<DamagedLibrary.Lacking>> lacking(Backup backup) {
    try (Database copy = Database.read(backup.path());
        Database damaged = Database.read(library)) {
      long last = copy.number("SELECT seq FROM sqlite_sequence WHERE name = 'change'");
      return Optional.of(
          damaged.rows(
              row -> new DamagedLibrary.Lacking(row.getString(1), row.getInt(2), row.getInt(3)),
              """
              SELECT report.agency, report.year, count(*)
              FROM change JOIN report ON report.id = change.report
              WHERE change.id > ? GROUP BY report.id ORDER BY max(change.id) DESC
              """,
              last));
    } catch (SQLException unreadable) {
      return Optional.empty();
    }
  }

  private String sentence(Optional<Backup> backup, Optional<List<DamagedLibrary.Lacking>> lacking) {
    if (backup.isEmpty()) {
      return Messages.text("library.damaged.alone", library.getFileName());
    }
    String lack =
        lacking
            .map(
                reports ->
                    reports.isEmpty()
                        ? Messages.text("library.damaged.nothing")
                        : Messages.text("library.damaged.lacking", listed(reports)))
            .orElse(Messages.text("library.damaged.unknown"));
    return Messages.text(
        "library.damaged",
        library.getFileName(),
        SPOKEN.format(backup.get().taken().atZone(ZoneId.systemDefault())),
        backup.get().reports(),
        lack);
  }

  private static String listed(List<DamagedLibrary.Lacking> reports) {
    return reports.stream()
        .map(
            report ->
                Messages.text(
                    "library.damaged.report", report.year(), report.agency(), report.changes()))
        .collect(Collectors.joining(Messages.text("library.damaged.and")));
  }
}
