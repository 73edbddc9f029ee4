package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/** Libraries of older versions are brought up to date, with a copy of what they were. */
class SchemaTest {
  private static final String STEP = "ALTER TABLE report ADD COLUMN note TEXT NOT NULL DEFAULT '';";
  private static final String BACKFILL = "UPDATE report SET note = agency || year;";
  private static final String BROKEN = "UPDATE report SET note = '半'; UPDATE nowhere SET x = 1;";

  @TempDir Path folder;
  private final InstantSource clock = Samples.ticking();
  private Path file;

  @BeforeEach
  void make() throws Refusal {
    file = folder.resolve("年报库.nianbao");
    try (Library library = Library.open(file, clock, Schema.current())) {
      library.add(Samples.report("甲局", 2017), "张三");
    }
  }

  @Test
  void newFileGoesThroughAllSteps() throws Exception {
    Path fresh = folder.resolve("新.nianbao");
    try (Library library = Library.open(fresh, clock, later(STEP, BACKFILL))) {
      assertThat(Identity.of(library.database()))
          .isEqualTo(new Identity(Schema.APPLICATION_ID, Schema.current().version() + 2));
    }
  }

  @Test
  void olderFileIsMigratedOnceAndCopiedBefore() throws Exception {
    try (Library library = Library.open(file, clock, later(STEP, BACKFILL))) {
      assertThat(library.database().rows(row -> row.getString(1), "SELECT note FROM report"))
          .containsExactly("甲局2017");
      assertThat(library.report(1)).isEqualTo(Samples.report("甲局", 2017));
    }
    Path backups = folder.resolve("年报库.nianbao.备份");
    Path copy = backups.resolve(Samples.names(backups).getFirst());
    try (Database database = Database.read(copy)) {
      assertThat(Identity.of(database).version()).isEqualTo(Schema.current().version());
    }
    Library.open(file, clock, later(STEP, BACKFILL)).close();
    Library.open(file, clock, later(STEP, BACKFILL)).close();
    assertThat(Samples.names(backups)).hasSize(2);
  }

  @Test
  void migrationThatFailsChangesNothing() throws Exception {
    byte[] before = Files.readAllBytes(file);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file, clock, later(STEP, BROKEN)));
    assertThat(file).hasBinaryContent(before);
    try (Library library = Library.open(file, clock, Schema.current())) {
      assertThat(library.readOnly()).isFalse();
      assertThat(library.list()).hasSize(1);
    }
  }

  @Test
  void olderFileThatCannotBeWrittenIsRefusedUnharmed() throws Exception {
    Files.createDirectory(folder.resolve("年报库.nianbao.lock"));
    byte[] before = Files.readAllBytes(file);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file, clock, later(STEP)))
        .withMessageContaining("升级");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void migratedFileIsNotForTheOlderProgram() throws Exception {
    Library.open(file, clock, later(STEP)).close();
    byte[] before = Files.readAllBytes(file);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file, clock, Schema.current()))
        .withMessageContaining("较新版本");
    assertThat(file).hasBinaryContent(before);
  }

  /**
   * The file was written by the program of version 2 itself: imported, mended, issued, reopened.
   */
  @Test
  void fileOfVersionTwoKeepsAllAndTakesCommentsAndNotes() throws Exception {
    Path older = folder.resolve("旧.nianbao");
    try (var in = getClass().getResourceAsStream("version-2.nianbao")) {
      Files.copy(in, older);
    }
    Place mended = Place.of(CellId.parse("3.1.4"));
    try (Library library = Library.open(older)) {
      assertThat(library.notices()).isEmpty();
      assertThat(library.report(1).at(mended)).isEqualTo("2");
      assertThat(library.history(1))
          .extracting(Change::became, Change::source, Change::word)
          .contains(
              tuple("新建", Source.UNKNOWN, ""),
              tuple("2", Source.UNKNOWN, ""),
              tuple("草稿", Source.UNKNOWN, ""))
          .hasSize(5);
      library.comment(1, mended, "", "请核对", "丙样例");
      library.note(1, mended, "来自登记簿", "乙样例");
    }
    Path backups = folder.resolve("旧.nianbao.备份");
    try (Database copy = Database.read(backups.resolve(Samples.names(backups).getFirst()))) {
      assertThat(Identity.of(copy).version()).isEqualTo(2);
    }
    try (Library library = Library.open(older)) {
      assertThat(library.comments(1)).hasSize(1);
      assertThat(library.notes(1)).containsEntry(mended, "来自登记簿");
    }
  }

  private static Schema later(String... more) {
    List<String> steps = new ArrayList<>(Schema.current().steps());
    steps.addAll(List.of(more));
    return new Schema(steps);
  }
}
