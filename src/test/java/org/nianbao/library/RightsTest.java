package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Telephone numbers stand in a library: it and its copies are their owner's. */
class RightsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no such rights here");
    file = folder.resolve("年报库.nianbao");
    Samples.make(file, 1);
    Library.open(file).close();
  }

  @Test
  void aNewLibraryAndItsCopiesAreTheirOwnersAlone() throws Exception {
    assertThat(rights(file)).isEqualTo("rw-------");
    Path backups = folder.resolve("年报库.nianbao.备份");
    for (String name : Samples.names(backups)) {
      assertThat(rights(backups.resolve(name))).isEqualTo("rw-------");
    }
    try (Library library = Library.open(file)) {
      Report before = library.report(1);
      library.save(1, before, before.with(Samples.MADE, Value.of(9)), "张三");
      assertThat(rights(folder.resolve("年报库.nianbao-journal"))).isEqualTo("rw-------");
    }
    Path clean = folder.resolve("干净.nianbao");
    new Doctor(file).copyTo(clean);
    assertThat(rights(clean)).isEqualTo("rw-------");
    Samples.spoil(file, 0, 4096);
    Library.restore(file);
    assertThat(rights(file)).isEqualTo("rw-------");
  }

  @Test
  void whoWasLetInStaysIn() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    try (Library library = Library.open(file)) {
      library.add(Samples.report("乙局", 2017), "张三");
      assertThat(library.backUp()).isEmpty();
    }
    assertThat(rights(file)).isEqualTo("rw-r-----");
    Path backups = folder.resolve("年报库.nianbao.备份");
    assertThat(rights(backups.resolve(Samples.names(backups).getLast()))).isEqualTo("rw-r-----");
  }

  private static String rights(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
