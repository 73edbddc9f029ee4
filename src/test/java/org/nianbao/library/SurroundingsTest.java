package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.message.Refusal;

/**
 * What a library's place tells: conflict copies, unpacked archives, paths that cannot be opened.
 */
class SurroundingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年报库 (李四的冲突副本).nianbao",
        "年报库(冲突_李四_2026-11-30 09.00).nianbao",
        "年报库 (李四's conflicted copy 2026-11-30).nianbao",
        "年报库.sync-conflict-20261130-090000-ABCDEFG.nianbao",
        "年报库 (Case Conflict).nianbao"
      })
  void conflictCopiesAreNamed(String name) throws Exception {
    Path file = folder.resolve("年报库.nianbao");
    Samples.make(file, 1);
    Files.copy(file, folder.resolve(name));
    try (Library library = Library.open(file)) {
      assertThat(library.readOnly()).isFalse();
      assertThat(library.warnings()).singleElement().asString().contains(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"年报库-2.nianbao", "另一个冲突.nianbao", "年报库 冲突.txt", "年报库.nianbao.损坏-1"})
  void otherFilesAreNoConflict(String name) throws Exception {
    Path file = folder.resolve("年报库.nianbao");
    Samples.make(file, 1);
    Files.copy(file, folder.resolve(name));
    try (Library library = Library.open(file)) {
      assertThat(library.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Temp1_资料.zip", "Rar$DIa123.456", "7zO8A1F", "Content.Outlook", "fr-aB3dEf"})
  void anUnpackedArchiveIsTold(String name) throws Exception {
    Path file = Files.createDirectories(folder.resolve(name)).resolve("年报库.nianbao");
    try (Library library = Library.open(file)) {
      assertThat(library.warnings()).singleElement().asString().contains("临时文件夹");
    }
  }

  @Test
  void aPathTooLongIsToldAsThat() throws Exception {
    Path deep = folder;
    for (int i = 0; i < 9; i++) {
      deep = deep.resolve("很长的文件夹名字很长的文件夹名字很长的");
    }
    Files.createDirectories(deep);
    Path file = deep.resolve("年报库.nianbao");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file))
        .withMessageContaining("太长");
    assertThat(file).doesNotExist();
  }

  @Test
  void aTemporaryFolderThatIsNotThereIsToldAsThat() throws Exception {
    Path file = folder.resolve("年报库.nianbao");
    Samples.make(file, 1);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-Djava.io.tmpdir=" + folder.resolve("nowhere"),
                    "-cp",
                    System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                    "org.nianbao.Main",
                    "list",
                    "--library",
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(2);
    assertThat(said).contains("临时文件夹", "nowhere");
  }
}
