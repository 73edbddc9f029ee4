package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.message.Refusal;

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

  private static Schema later(String... more) {
    List<String> steps = new ArrayList<>(Schema.current().steps());
    steps.addAll(List.of(more));
    return new Schema(steps);
  }
}
