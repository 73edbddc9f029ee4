package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  private Path home;
  private Path lib;

  /** A package's folder. */
  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectory(folder.resolve("程序 文件夹"));
    lib = Files.createDirectory(home.resolve("lib"));
    Files.createDirectory(home.resolve("bin"));
    Files.writeString(home.resolve("bin").resolve("java.options"), "-XX:+UseSerialGC\n");
    new JarOutputStream(Files.newOutputStream(lib.resolve("nianbao.jar"))).close();
  }

  @Test
  void madeOfTheListAndFitsUntilAJarChanges() throws Exception {
    list();
    StartCache cache = StartCache.in(home, JAVA).orElseThrow();

    assertThat(cache.fits()).isFalse();
    assertThat(cache.make()).isTrue();
    assertThat(cache.fits()).isTrue();
    assertThat(lib.resolve("nianbao.aot")).isNotEmptyFile();
    assertThat(lib.resolve("nianbao.aot.new")).doesNotExist();

    Files.setLastModifiedTime(lib.resolve("nianbao.jar"), FileTime.from(Instant.EPOCH));
    assertThat(cache.fits()).isFalse();
  }

  @Test
  void anotherProgramAtItIsLeftAloneUnlessItDiedLongAgo() throws Exception {
    list();
    StartCache cache = StartCache.in(home, JAVA).orElseThrow();
    Path fresh = Files.createFile(lib.resolve("nianbao.aot.new"));

    assertThatThrownBy(cache::make).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(fresh).exists();

    Files.setLastModifiedTime(fresh, FileTime.from(Instant.EPOCH));
    assertThat(cache.make()).isTrue();
  }

  @Test
  void noneWhereNoPackageWasUnpacked() {
    assertThat(StartCache.in(home, JAVA)).isEmpty();
    assertThat(StartCache.ofThisProgram()).isEmpty();
  }

  private void list() throws IOException {
    Files.writeString(
        lib.resolve("nianbao.classes"), "java/lang/Object id: 0\njava/lang/String id: 1\n");
  }
}
