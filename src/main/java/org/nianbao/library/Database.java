package org.nianbao.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.message.Refusal;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** An open SQLite file: plain statements and whole transactions. */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLISECONDS = 5_000;
  private static final int JOURNAL_BYTES = 256 * 1024;

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /** What is done in a transaction. */
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException, Refusal;
  }

  /** What is made of a row. */
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Opens for writing; makes the file if there is none. */
  static Database write(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // A journal that is deleted may come back after a power cut and take the last edit back with
    // it. Its head is overwritten and handed to the disk instead, which holds on Windows too.
    config.setJournalMode(SQLiteConfig.JournalMode.PERSIST);
    config.setJournalSizeLimit(JOURNAL_BYTES);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    // What was emptied from the trash is overwritten, not only forgotten.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return open(file, config);
  }

  /** Opens for reading; the file is never changed by it. */
  static Database read(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return open(file, config);
  }

  /** One that is nowhere but in memory. */
  static Database inMemory() throws SQLException {
    return new Database(new SQLiteConfig().createConnection("jdbc:sqlite::memory:"));
  }

  /** A copy of a file that is nowhere but in memory: no trace of it is left. */
  static Database inMemory(Path file) throws SQLException {
    Database copy = inMemory();
    SQLiteConnection sqlite = copy.connection.unwrap(SQLiteConnection.class);
    int code = sqlite.getDatabase().restore("main", file.toAbsolutePath().toString(), null);
    if (code != 0) {
      copy.close();
      throw org.sqlite.core.DB.newSQLException(code, "restore");
    }
    return copy;
  }

  private static Database open(Path file, SQLiteConfig config) throws SQLException {
    config.setBusyTimeout(BUSY_MILLISECONDS);
    // Nothing of a library is ever written into the temporary folder.
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // The driver takes what follows a question mark for options, so that one must be written %3F.
    String name =
        file.toString().contains("?") ? file.toUri().toString() : file.toAbsolutePath().toString();
    Database database = new Database(config.createConnection("jdbc:sqlite:" + name));
    // What stands in a file's tables is data: it calls no function that does anything.
    database.script("PRAGMA trusted_schema = OFF");
    return database;
  }

  /** Runs a statement; returns how many rows it changed. */
  int run(String sql, @Nullable Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** Runs an INSERT; returns the new row's id. */
  long insert(String sql, @Nullable Object... parameters) throws SQLException {
    run(sql, parameters);
    return number("SELECT last_insert_rowid()");
  }

  /** Runs statements one after the other. */
  void script(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  <T> List<T> rows(Reading<T> reading, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reading.of(row));
      }
      return rows;
    }
  }

  /** The number in the first column of the first row; 0 where there is no row. */
  long number(String sql, @Nullable Object... parameters) throws SQLException {
    List<Long> numbers = rows(row -> row.getLong(1), sql, parameters);
    return numbers.isEmpty() ? 0 : numbers.getFirst();
  }

  /** Does all of the work or none of it, and is the only one writing meanwhile. */
  <T extends @Nullable Object> T writing(Work<T> work) throws SQLException, Refusal {
    return within("BEGIN IMMEDIATE", work);
  }

  /** Does the work on one state of the file, whatever another program writes meanwhile. */
  <T extends @Nullable Object> T reading(Work<T> work) throws SQLException, Refusal {
    return within("BEGIN", work);
  }

  private <T extends @Nullable Object> T within(String begin, Work<T> work)
      throws SQLException, Refusal {
    script(begin);
    boolean done = false;
    try {
      T result = work.run();
      script("COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      script("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      // A full disk or a lost file makes SQLite roll back by itself; the first error is told.
    }
  }

  /** Whether the whole file can be read and hangs together. */
  boolean sound() throws SQLException {
    return rows(row -> row.getString(1), "PRAGMA quick_check(1)").equals(List.of("ok"));
  }

  /** Copies everything into another file, which is overwritten. */
  void copyTo(Path copy) throws SQLException {
    SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
    int code = sqlite.getDatabase().backup("main", copy.toAbsolutePath().toString(), null);
    if (code != 0) {
      throw org.sqlite.core.DB.newSQLException(code, "backup");
    }
  }

  /** Removes what the journal still holds of pages as they were before. */
  void dropJournal() {
    try {
      if (!connection.isReadOnly()) {
        script("PRAGMA journal_mode = DELETE");
        script("PRAGMA journal_mode = PERSIST");
      }
    } catch (SQLException leftBehind) {
      // A journal whose head is overwritten does no harm.
    }
  }

  @Override
  public void close() throws SQLException {
    dropJournal();
    connection.close();
  }

  private PreparedStatement prepared(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
