package org.nianbao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.file.OnDisk;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * Looks a library's file through without changing it: whether it hangs together, what stands in it
 * that is not ours, whether the histories of its reports are whole. Mends by a copy alone.
 */
public final class Doctor {
  private final Path file;
  private final Schema schema = Schema.current();

  public Doctor(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /**
   * What is wrong, in sentences; none where nothing is.
   *
   * @throws Refusal if the file is not there or no library of this or an older program
   */
  public List<String> look() throws Refusal {
    try (Database database = opened()) {
      List<String> found = new ArrayList<>();
      KnownSchema strange = KnownSchema.of(database, schema);
      strange.running().forEach(name -> found.add(Messages.text("doctor.strange", name)));
      strange.lying().forEach(name -> found.add(Messages.text("doctor.table", name)));
      database.rows(row -> row.getString(1), "PRAGMA integrity_check(20)").stream()
          .filter(line -> !line.equals("ok"))
          .forEach(line -> found.add(Messages.text("doctor.integrity", line)));
      database
          .rows(
              row -> Messages.text("doctor.orphan", row.getString(1), row.getLong(2)),
              "PRAGMA foreign_key_check")
          .forEach(found::add);
      for (long id : new Store(database).spoilt()) {
        found.add(Messages.text("library.spoilt", id));
      }
      histories(database, found);
      return found;
    } catch (SQLException e) {
      throw Trouble.isDamage(e) ? new Recovery(file, schema).diagnosis() : Trouble.opening(e, file);
    }
  }

  private static void histories(Database database, List<String> found) throws SQLException {
    if (Identity.of(database).version() < Schema.CHAINED) {
      found.add(Messages.text("doctor.unchained"));
      return;
    }
    Chain chain = new Chain(database);
    for (long id : database.rows(row -> row.getLong(1), "SELECT id FROM report ORDER BY id")) {
      chain.broken(id).ifPresent(broken -> found.add(Messages.text("doctor.history", id, broken)));
    }
  }

  /**
   * Writes a clean copy: the program's own tables with all rows that they take, and nothing else.
   *
   * @return how many rows could not be taken over
   * @throws Refusal if there is such a file already, or it cannot be written
   */
  public int copyTo(Path target) throws Refusal {
    if (Files.exists(target)) {
      throw Refusal.of("doctor.exists", target);
    }
    Path partial = target.resolveSibling(target.getFileName() + ".partial");
    int left = 0;
    try (Database from = opened()) {
      Files.deleteIfExists(partial);
      int version = Identity.of(from).version();
      Schema then = new Schema(schema.steps().subList(0, version));
      try (Database to = Database.write(partial)) {
        then.migrate(to);
        to.script("PRAGMA foreign_keys = OFF");
        left = new CleanCopy(from, to).run();
      }
      OnDisk.readableAs(file, partial);
      OnDisk.move(partial, target.toAbsolutePath());
      return left;
    } catch (SQLException | IOException e) {
      throw new Refusal(Messages.text("doctor.notCopied", target), e);
    }
  }

  private Database opened() throws Refusal, SQLException {
    if (!Files.isRegularFile(file)) {
      throw Refusal.of("file.missing", file);
    }
    boolean ready = false;
    Database database = Database.read(file);
    try {
      Identity.of(database).check(file, schema);
      ready = true;
      return database;
    } finally {
      if (!ready) {
        database.close();
      }
    }
  }
}
