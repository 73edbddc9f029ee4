package org.nianbao.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.nianbao.message.Refusal;

/**
 * Which program's file it is, and of which version.
 *
 * @param application SQLite's application_id; 0 in a file nobody claims
 * @param version SQLite's user_version
 */
record Identity(int application, int version) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD_BYTES = 100;
  private static final int VERSION_AT = 60;
  private static final int APPLICATION_AT = 68;

  static Identity of(Database database) throws SQLException {
    return new Identity(
        (int) database.number("PRAGMA application_id"),
        (int) database.number("PRAGMA user_version"));
  }

  /**
   * Reads the head of a file without SQLite, which might take back a transaction in a file that is
   * none of our business. Empty where the file does not begin as SQLite's do.
   */
  static Optional<Identity> of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    if (head.length < HEAD_BYTES || !Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) {
      return Optional.empty();
    }
    ByteBuffer numbers = ByteBuffer.wrap(head);
    return Optional.of(new Identity(numbers.getInt(APPLICATION_AT), numbers.getInt(VERSION_AT)));
  }

  boolean ours() {
    return application == Schema.APPLICATION_ID;
  }

  /** Refuses another program's file, and one of a version that this program does not know. */
  void check(Path file, Schema schema) throws Refusal {
    if (!ours()) {
      throw Refusal.of("library.foreign", file.getFileName());
    }
    if (version > schema.version()) {
      throw Refusal.of("library.newer", file.getFileName(), version, schema.version());
    }
  }
}
