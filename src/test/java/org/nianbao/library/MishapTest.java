package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.message.Refusal;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Crashes, full disks and lost files: what was stored is there, and the user is told. */
@Timeout(60)
class MishapTest {
  private static final int REPORTS = 30;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() throws Refusal {
    file = folder.resolve("年报库.nianbao");
    Samples.make(file, REPORTS);
  }

  @Test
  void transactionOfAKilledProgramIsTakenBack() throws Exception {
    byte[] sound = Files.readAllBytes(file);
    OtherProgram other = OtherProgram.start("write", file);
    other.kill();
    // Only then is anything proved: half the edit is in the file, and the journal beside it.
    assertThat(Files.readAllBytes(file)).isNotEqualTo(sound);
    assertThat(folder.resolve("年报库.nianbao-journal")).isNotEmptyFile();

    try (Library library = Library.open(file)) {
      assertThat(library.list()).hasSize(REPORTS);
      for (Listing listing : library.list()) {
        assertThat(library.report(listing.id())).isEqualTo(Samples.full(listing.agency(), 2017));
      }
    }
    assertThat(file).hasBinaryContent(sound);
  }

  @Test
  void transactionThatCannotBeTakenBackHereIsLeftForElsewhere() throws Exception {
    OtherProgram.start("write", file).kill();
    Files.delete(folder.resolve("年报库.nianbao.lock"));
    Files.createDirectory(folder.resolve("年报库.nianbao.lock"));
    byte[] before = Files.readAllBytes(file);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file))
        .isNotInstanceOf(DamagedLibrary.class)
        .withMessageContaining("没能打开");
    assertThat(file).hasBinaryContent(before);
    assertThat(folder.resolve("年报库.nianbao-journal")).isNotEmptyFile();
  }

  @Test
  void fullDiskLosesNothingThatWasStored() throws Exception {
    try (Library library = Library.open(file)) {
      Report before = library.report(1);
      Report longer = before.with(new Narrative("overview", "概述", "很长".repeat(100_000)));
      library.database().script("PRAGMA max_page_count = 1");

      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> library.save(1, before, longer, "张三"))
          .withMessageContaining("磁盘已满")
          .withMessageContaining("都在");
      assertThat(library.report(1)).isEqualTo(before);
      assertThat(library.history(1)).hasSize(1);

      library.database().script("PRAGMA max_page_count = 1000000");
      library.save(1, before, longer, "张三");
      assertThat(library.report(1)).isEqualTo(longer);
    }
  }

  @Test
  void fileRemovedWhileOpenIsToldAtTheNextEdit() throws Exception {
    try (Library library = Library.open(file)) {
      Report before = library.report(1);
      Files.delete(file);

      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> library.save(1, before, before.with(Samples.MADE, Value.of(3)), "张三"))
          .withMessageContaining("已被移走、删除或换掉");
    }
    assertThat(file).doesNotExist();
  }

  /** As a synchronising cloud folder does it. */
  @Test
  void fileReplacedWhileOpenIsToldAtTheNextEdit() throws Exception {
    Path other = folder.resolve("另一个.nianbao");
    Samples.make(other, 1);
    try (Library library = Library.open(file)) {
      Report before = library.report(1);
      Files.delete(file);
      Files.copy(other, file);

      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> library.save(1, before, before.with(Samples.MADE, Value.of(3)), "张三"))
          .withMessageContaining("换掉");
    }
    assertThat(file).hasSameBinaryContentAs(other);
  }

  @Test
  void pageThatBreaksWhileOpenIsTold() throws Exception {
    try (Library library = Library.open(file)) {
      long page =
          library
              .database()
              .number("SELECT rootpage FROM sqlite_schema WHERE name = 'change_of_report'");
      Samples.spoil(file, (int) (page - 1) * 4096, 4096);
      // Another program's write makes SQLite read its pages anew.
      library.database().script("PRAGMA shrink_memory");

      assertThatExceptionOfType(java.io.UncheckedIOException.class)
          .isThrownBy(() -> library.history(1))
          .withMessageContaining("损坏");
    }
  }
}
