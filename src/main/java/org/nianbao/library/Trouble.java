package org.nianbao.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.sqlite.FileException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean to a user. */
final class Trouble {
  private static final int PRIMARY = 0xFF;

  private Trouble() {}

  /** Whether the error says that the file itself is broken. */
  static boolean isDamage(SQLException error) {
    return switch (code(error)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> true;
      default -> false;
    };
  }

  /** The refusal for an error that kept a library from being opened. */
  static Refusal opening(SQLException error, Path library) {
    String key =
        isUnloaded(error)
            ? "library.noTemp"
            : switch (code(error)) {
              case SQLITE_FULL -> "library.unopened.full";
              case SQLITE_BUSY, SQLITE_LOCKED -> "library.unopened.busy";
              case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                  "library.unopened.unwritable";
              default -> "library.unopened";
            };
    return new Refusal(
        Messages.text(key, library.getFileName(), System.getProperty("java.io.tmpdir")), error);
  }

  /** Whether SQLite itself could not be loaded: it is unpacked into the temporary folder. */
  private static boolean isUnloaded(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError
          || cause instanceof FileException
          || cause instanceof NativeLibraryNotFoundException) {
        return true;
      }
    }
    return false;
  }

  /** The refusal for an error on an open library's file. */
  static Refusal of(SQLException error, Path library) {
    return new Refusal(sentence(error, library), error);
  }

  static String sentence(SQLException error, Path library) {
    Path name = library.getFileName();
    if (!Files.exists(library) || isMoved(error)) {
      return Messages.text("library.gone", name);
    }
    return switch (code(error)) {
      case SQLITE_FULL -> Messages.text("library.full", name);
      case SQLITE_BUSY, SQLITE_LOCKED -> Messages.text("library.busy", name);
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Messages.text("library.broken", name);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          Messages.text("library.unwritable", name);
      default -> Messages.text("library.io", name);
    };
  }

  private static boolean isMoved(SQLException error) {
    return error instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED;
  }

  /** SQLite's plain code; the driver also has finer ones, of which this is the last byte. */
  private static SQLiteErrorCode code(SQLException error) {
    return error instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
        : SQLiteErrorCode.SQLITE_ERROR;
  }
}
