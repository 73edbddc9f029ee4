package org.nianbao.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** A file's content, or a sentence why it cannot be had. */
public final class FileBytes {
  private static final long MB = 1024 * 1024;

  private FileBytes() {}

  /**
   * All bytes of a file.
   *
   * @param largest refused above this many bytes
   * @param tooLarge key of the sentence for that; {@code {0}} is the bound in MB
   */
  public static byte[] read(Path file, long largest, String tooLarge) throws Refusal {
    try {
      if (Files.isDirectory(file)) {
        throw Refusal.of("file.folder", file);
      }
      if (Files.size(file) > largest) {
        throw Refusal.of(tooLarge, largest / MB);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw Refusal.of("file.missing", file);
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", file), e);
    }
  }
}
