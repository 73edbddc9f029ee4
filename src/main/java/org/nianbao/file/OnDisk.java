package org.nianbao.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

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

  /** Lets nobody but its owner read a file, where the system knows such rights. */
  public static void ownerOnly(Path file) throws IOException {
    rights(file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
  }

  /** Lets those read a copy who may read what it is a copy of, and nobody else. */
  public static void readableAs(Path original, Path copy) throws IOException {
    if (Files.getFileAttributeView(original, PosixFileAttributeView.class) != null) {
      rights(copy, Files.getPosixFilePermissions(original));
    }
  }

  private static void rights(Path file, Set<PosixFilePermission> rights) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(rights);
    }
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
