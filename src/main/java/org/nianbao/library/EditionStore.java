package org.nianbao.library;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.EditionReader;
import org.nianbao.edition.Editions;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** Installed editions in their table, where every installation is a row and none is rewritten. */
final class EditionStore {
  private static final String COLUMNS = "SELECT id, json, installed, author FROM edition ";
  private static final String NEWEST = "(SELECT max(number) FROM edition GROUP BY id)";

  private final Database database;
  private final ReportForms forms;

  EditionStore(Database database) {
    this.database = database;
    this.forms = new ReportForms(database);
  }

  List<InstalledEdition> list() throws SQLException {
    return database.rows(
        EditionStore::installed, COLUMNS + "WHERE number IN " + NEWEST + " ORDER BY number");
  }

  /** What others of the same id were installed after, newest first. */
  List<InstalledEdition> replaced() throws SQLException {
    return database.rows(
        EditionStore::installed,
        COLUMNS + "WHERE number NOT IN " + NEWEST + " ORDER BY number DESC");
  }

  /** Those given and the installed ones that can be read. */
  Editions joinedTo(Editions builtIn) throws SQLException {
    List<Edition> editions = new ArrayList<>();
    for (InstalledEdition installed : list()) {
      read(installed).ifPresent(editions::add);
    }
    List<Edition> earlier = new ArrayList<>();
    for (InstalledEdition installed : replaced()) {
      read(installed).ifPresent(earlier::add);
    }
    return builtIn.with(editions).withEarlier(earlier);
  }

  /** Empty for one that a newer program installed and this one cannot read. */
  private static Optional<Edition> read(InstalledEdition installed) {
    try {
      return Optional.of(EditionReader.stored(installed.json().getBytes(StandardCharsets.UTF_8)));
    } catch (EditionFault e) {
      return Optional.empty();
    }
  }

  Installation install(byte[] file, Editions builtIn, boolean replace, String by, Instant now)
      throws SQLException, Refusal {
    Edition edition = EditionReader.read(file, joinedTo(builtIn));
    String id = edition.id();
    if (builtIn.isBuiltIn(id)) {
      throw Refusal.of("library.edition.builtIn", id);
    }
    String json = new String(file, StandardCharsets.UTF_8);
    Optional<InstalledEdition> there =
        list().stream().filter(other -> other.id().equals(id)).findFirst();
    long reports = database.number("SELECT count(*) FROM report WHERE edition = ?", id);
    if (there.isPresent() && there.get().json().equals(json)) {
      return new Installation(edition, Installation.Kind.SAME, reports, List.of());
    }
    if (there.isPresent() && reports > 0 && !replace) {
      throw Refusal.of("library.edition.used", id, reports);
    }
    if (there.isPresent()) {
      forms.hold(id);
    }
    database.insert(
        "INSERT INTO edition (id, json, installed, author) VALUES (?, ?, ?, ?)",
        id,
        json,
        now.toString(),
        by);
    if (there.isEmpty()) {
      return new Installation(edition, Installation.Kind.ADDED, reports, List.of());
    }
    List<String> told = new ArrayList<>(FormChange.between(read(there.get()), edition));
    told.addAll(forms.moved(edition));
    if (forms.held(id) > 0) {
      told.add(Messages.text("library.edition.held", forms.held(id)));
    }
    return new Installation(edition, Installation.Kind.REPLACED, reports, told);
  }

  private static InstalledEdition installed(ResultSet row) throws SQLException {
    return new InstalledEdition(
        row.getString(1), row.getString(2), Instant.parse(row.getString(3)), row.getString(4));
  }
}
