package org.nianbao.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nianbao.file.OnDisk;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * Writes a file beside its place and moves it there: what stood there is whole until then, and when
 * it returns, a power cut takes nothing of it.
 */
final class WholeFile {
  private static final Pattern PART = Pattern.compile("\\.[0-9a-f-]{36}\\.part");
  private static final Duration LEFT = Duration.ofHours(1);

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
      removeLeft(folder);
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
      OnDisk.move(beside, target);
    } catch (IOException e) {
      remove(beside);
      throw new Refusal(Messages.text("export.notWritten", target), e);
    }
  }

  /**
   * What a program that was killed while it wrote left here, long enough ago to be no one's work.
   */
  private static void removeLeft(Path folder) throws IOException {
    Instant before = Instant.now().minus(LEFT);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*.part")) {
      for (Path part : parts) {
        if (PART.matcher(part.getFileName().toString()).matches()
            && Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
          remove(part);
        }
      }
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
