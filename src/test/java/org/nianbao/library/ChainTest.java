package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/** What was done to the file behind the program's back is told, and nothing of it is run. */
class ChainTest {
  private static final Path KEPT = Path.of("src/test/resources/org/nianbao/kept");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() throws Exception {
    file = folder.resolve("年报库.nianbao");
    try (Library library = Library.open(file)) {
      Report now = Samples.report("甲局", 2017);
      library.add(now, "张三");
      library.add(Samples.report("乙局", 2017), "张三");
      for (int i = 1; i <= 3; i++) {
        Report next = now.with(Samples.MADE, Value.of(i)).with(Fact.HEAD, "丙" + i);
        library.save(1, now, next, "李四");
        now = next;
      }
      library.note(1, Place.of(Samples.MADE), "来自登记簿", "李四");
      library.delete(1, "张三");
      library.restore(1, "张三");
      library.save(1, now, now.with(Status.APPROVED), "丙样例");
    }
  }

  @Test
  void whatTheProgramDidIsWhole() throws Exception {
    assertThat(new Doctor(file).look()).isEmpty();
    try (Library library = Library.open(file)) {
      assertThat(library.broken(1)).isEmpty();
      library.requireIntact(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entry SET content = '999' WHERE report = 1 AND place = '1.1'",
        "UPDATE entry SET content = '别的话' WHERE report = 1 AND place = 'section:overview'",
        "DELETE FROM entry WHERE report = 1 AND place = 'people.preparer'",
        "INSERT INTO entry VALUES (1, '1.2', '5')",
        "UPDATE report SET year = 2018 WHERE id = 1",
        "UPDATE report SET edition = '2019' WHERE id = 1",
        "DROP TRIGGER change_not_updated; UPDATE change SET author = '别人' WHERE id = 4",
        "DROP TRIGGER change_not_updated; UPDATE change SET at = '2020-01-01T00:00:00Z' WHERE id=4",
        "DROP TRIGGER change_not_updated; UPDATE change SET became = '7' WHERE id = 5",
        "DROP TRIGGER change_not_deleted; DELETE FROM change WHERE id = 6",
        "DROP TRIGGER change_not_deleted; DELETE FROM change WHERE id = 1",
        "INSERT INTO change VALUES (99, 1, '2026-01-01T00:00:00Z', '别人', '1.1', '3', '4', '', '')",
      })
  void whatWasDoneByHandIsToldAndNothingFinalIsMadeOfIt(String sql) throws Exception {
    byHand(sql);
    assertThat(new Doctor(file).look()).anyMatch(line -> line.contains("编号为 1 的年报"));
    assertThat(new Doctor(file).look()).noneMatch(line -> line.contains("编号为 2 的年报"));
    Path clean = folder.resolve("干净.nianbao");
    new Doctor(file).copyTo(clean);
    try (Library library = Library.open(clean)) {
      assertThat(library.broken(1)).isPresent();
      assertThat(library.broken(2)).isEmpty();
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> library.requireIntact(1))
          .withMessageContaining("不能导出正式件");
      library.requireIntact(2);
    }
  }

  @Test
  void aStatusWrittenByHandIsNoApproval() throws Exception {
    byHand("UPDATE report SET status = '已签发' WHERE id = 2");
    try (Library library = Library.open(file)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> library.requireIntact(2))
          .withMessageContaining("乙局");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER evil AFTER INSERT ON change BEGIN UPDATE entry SET content = '6'; END",
        "CREATE VIEW evil AS SELECT 1",
        "CREATE INDEX evil ON entry (content) WHERE length(content) > 3",
        "DROP TRIGGER change_not_updated",
        "DROP INDEX report_once",
        "ALTER TABLE report ADD COLUMN evil TEXT",
      })
  void whatIsNotOursIsNotRunButCopiedClean(String sql) throws Exception {
    byHand(sql);
    byte[] before = Files.readAllBytes(file);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(file))
        .withMessageContaining("doctor --to");
    assertThat(file).hasBinaryContent(before);
    assertThat(new Doctor(file).look()).isNotEmpty();
    Path clean = folder.resolve("干净.nianbao");
    assertThat(new Doctor(file).copyTo(clean)).isZero();
    assertThat(new Doctor(clean).look()).isEmpty();
    try (Library library = Library.open(clean)) {
      assertThat(library.list()).hasSize(2);
      assertThat(library.history(1)).hasSize(11);
      assertThat(library.notes(1)).hasSize(1);
    }
  }

  @Test
  void aTableThatOnlyLiesThereIsTold() throws Exception {
    byHand("CREATE TABLE mine (x TEXT)");
    try (Library library = Library.open(file)) {
      assertThat(library.warnings()).singleElement().asString().contains("mine");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE report SET status = '随便' WHERE id = 1",
        "UPDATE report SET year = 9999999999 WHERE id = 1",
        "INSERT INTO entry VALUES (1, 'no such place', 'x')",
        "INSERT INTO entry VALUES (1, '1.1.', 'x' || char(0) || 'y')",
        "UPDATE entry SET content = 'overview,overview' WHERE report = 1 AND place = 'sections'",
      })
  void oneSpoiltRowSpoilsItsReportOnly(String sql) throws Exception {
    byHand(sql);
    try (Library library = Library.open(file)) {
      assertThat(library.list()).anyMatch(listing -> listing.id() == 2);
      assertThat(library.report(2)).isEqualTo(Samples.report("乙局", 2017));
      library.add(Samples.report("丙局", 2017), "张三");
      assertThat(library.broken(1)).isPresent();
      try {
        library.report(1);
      } catch (Refusal e) {
        assertThat(e).hasMessageContaining("编号为 1 的年报");
      }
    }
    assertThat(new Doctor(file).look()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void librariesOfOlderProgramsAreChainedAsTheyAre(int version) throws Exception {
    Path older = folder.resolve("旧.nianbao");
    Files.copy(KEPT.resolve("schema-" + version + ".nianbao"), older);
    Library.open(older).close();
    assertThat(new Doctor(older).look()).isEmpty();
    try (Library library = Library.open(older)) {
      Report before = library.report(1);
      library.save(1, before, before.with(Fact.REVIEWER, "丁丁"), "李四");
      for (Listing listing : library.list()) {
        assertThat(library.broken(listing.id())).isEmpty();
      }
    }
  }

  private void byHand(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String each : sql.contains("BEGIN") ? List.of(sql) : List.of(sql.split(";"))) {
        statement.executeUpdate(each);
      }
    }
  }
}
