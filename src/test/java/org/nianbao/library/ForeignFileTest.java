package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.message.Refusal;

/** Files that are no library of ours: refused with a sentence, and left as they were. */
class ForeignFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("年报库.nianbao");
  }

  @Test
  void textFile() throws IOException {
    Files.writeString(file, "各单位：\n".repeat(100));
    refusedUnharmed("不是年报库文件");
  }

  @Test
  void shortFile() throws IOException {
    Files.writeString(file, "SQLite format 3");
    refusedUnharmed("不是年报库文件");
  }

  @Test
  void binaryFile() throws IOException {
    Files.write(file, new byte[10_000]);
    refusedUnharmed("不是年报库文件");
  }

  @Test
  void anotherProgramsDatabase() throws IOException, SQLException {
    other("CREATE TABLE account (id INTEGER)");
    refusedUnharmed("不是年报库文件");
  }

  @Test
  void anotherProgramsNamedDatabase() throws IOException, SQLException {
    other("PRAGMA application_id = 252006673; CREATE TABLE blob (id INTEGER)");
    refusedUnharmed("不是年报库文件");
  }

  /** Its journal is its own program's affair: playing it back would change the file. */
  @Test
  void anotherProgramsDatabaseWithAJournal() throws IOException, SQLException {
    other("CREATE TABLE account (id INTEGER)");
    Files.write(folder.resolve("年报库.nianbao-journal"), new byte[2_000]);
    refusedUnharmed("不是年报库文件");
    assertThat(folder.resolve("年报库.nianbao-journal")).hasSize(2_000);
  }

  @Test
  void newerVersion() throws IOException, SQLException, Refusal {
    Samples.make(file, 1);
    other("PRAGMA user_version = 99");
    refusedUnharmed("第 99 版格式");
  }

  @Test
  void folderInItsPlace() throws IOException {
    Files.createDirectory(file);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file))
        .withMessageContaining("是文件夹");
    assertThat(Samples.names(folder)).containsExactly("年报库.nianbao");
  }

  @Test
  void missingFolder() {
    Path far = folder.resolve("没有").resolve("年报库.nianbao");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(far))
        .withMessageContaining("不存在");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void emptyFileBecomesALibrary() throws IOException, Refusal {
    Files.createFile(file);

    try (Library library = Library.open(file)) {
      library.add(Samples.report("甲局", 2017), "张三");
      assertThat(library.list()).hasSize(1);
    }
  }

  @Test
  void oddNamesAreTakenAsTheyAre() throws IOException, Refusal {
    Path odd = folder.resolve("年 报%20'库'#1;.nianbao");
    Samples.make(odd, 1);

    try (Library library = Library.open(odd)) {
      assertThat(library.list()).hasSize(1);
      assertThat(library.notices()).isEmpty();
    }
    assertThat(Samples.names(folder))
        .containsExactly("年 报%20'库'#1;.nianbao", "年 报%20'库'#1;.nianbao.备份");
  }

  private void refusedUnharmed(String words) throws IOException {
    byte[] before = Files.readAllBytes(file);
    var names = Samples.names(folder);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file))
        .withMessageContaining(words)
        .withMessageContaining("没有改动");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Samples.names(folder)).isEqualTo(names);
    assertThat(new String(before, StandardCharsets.ISO_8859_1)).isNotEmpty();
  }

  private void other(String sql) throws SQLException {
    try (Database database = Database.write(file)) {
      database.script(sql);
    }
  }
}
