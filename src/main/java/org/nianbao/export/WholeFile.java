package org.nianbao.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.nianbao.file.OnDisk;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * Writes a file beside its place and moves it there: what stood there is whole until then, and when
 * it returns, a power cut takes nothing of it.
 */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes these bytes.
   *
   * @throws Refusal if they cannot be written; what stood there before is as it was
   */
  static void write(byte[] bytes, Path target) throws Refusal {
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target)) {
      throw Refusal.of("file.folder", target);
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw Refusal.of("export.noFolder", folder == null ? target : folder);
    }
    Path beside = folder.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
      OnDisk.move(beside, target);
    } catch (IOException e) {
      remove(beside);
      throw new Refusal(Messages.text("export.notWritten", target), e);
    }
  }

  private static void remove(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      beside.toFile().deleteOnExit();
    }
  }
}
