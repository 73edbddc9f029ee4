package org.nianbao.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What is on the disk itself when a method returns, and not only in the system's memory. */
public final class OnDisk {
  private OnDisk() {}

  /** Hands what a file holds to the disk. */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Puts a file that was written beside its place into it: what stood there is whole until then,
   * and the new one from then on.
   */
  public static void move(Path beside, Path target) throws IOException {
    sync(beside);
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
    syncNames(beside.toAbsolutePath().resolveSibling("."));
  }

  /** Hands a folder's names to the disk, where the system lets that be asked for. */
  private static void syncNames(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException windows) {
      // There a folder cannot be opened; NTFS keeps names in a journal of its own.
    }
  }
}
