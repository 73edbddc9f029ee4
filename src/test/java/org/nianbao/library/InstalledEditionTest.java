package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.Editions;
import org.nianbao.message.Refusal;

/** Editions that an office was handed, kept in its library. */
class InstalledEditionTest {
  private static final Path MADE_UP =
      Path.of("src", "test", "resources", "org", "nianbao", "edition", "made-up-2027.json");
  private static final String ID = "made-up-2027";

  private final Editions builtIn = Editions.builtIn();
  private final InstantSource clock = Samples.ticking();
  @TempDir private Path folder;
  private Path file;
  private String json;

  @BeforeEach
  void begin() throws Exception {
    file = folder.resolve("年报库.nianbao");
    json = Files.readString(MADE_UP);
  }

  @Test
  void oneInstalledIsThereWhenTheLibraryIsOpenedAgain() throws Exception {
    try (Library library = open()) {
      assertThat(install(library, json, false).kind()).isEqualTo(Installation.Kind.ADDED);
      assertThat(library.editions(builtIn).forYear(2027).orElseThrow().id()).isEqualTo(ID);
    }
    try (Library library = open()) {
      assertThat(library.editions(builtIn).byId(ID).map(Edition::name)).isNotEmpty();
      InstalledEdition installed = library.installedEditions().getFirst();
      assertThat(installed.json()).isEqualTo(json);
      assertThat(installed.by()).isEqualTo("甲");
      assertThat(install(library, json, false).kind()).isEqualTo(Installation.Kind.SAME);
      assertThat(library.installedEditions()).containsExactly(installed);
    }
  }

  @Test
  void aBuiltInOneCannotBeReplaced() throws Exception {
    String other = json.replace("\"id\": \"" + ID + "\"", "\"id\": \"2021\"");
    String taken = other.substring(0, other.indexOf("  \"before\"")) + "\"before\": {}}";
    try (Library library = open()) {
      for (boolean replace : new boolean[] {false, true}) {
        assertThatThrownBy(() -> install(library, taken, replace))
            .isInstanceOf(Refusal.class)
            .hasMessageContaining("自带");
      }
      assertThat(library.installedEditions()).isEmpty();
      assertThat(library.editions(builtIn).byId("2021")).isEqualTo(builtIn.byId("2021"));
    }
  }

  @Test
  void aFaultyOneIsNotInstalled() throws Exception {
    try (Library library = open()) {
      assertThatThrownBy(() -> install(library, json.replace("2.6.2", "2.9.9"), false))
          .isInstanceOf(EditionFault.class)
          .hasMessageContaining("before.2021");
      assertThat(library.installedEditions()).isEmpty();
    }
  }

  @Test
  void anUnusedOneIsReplacedAndTheOldOneKept() throws Exception {
    String other = json.replace("虚构的咨询情况", "虚构的新名称");
    try (Library library = open()) {
      install(library, json, false);
      assertThat(install(library, other, false).kind()).isEqualTo(Installation.Kind.REPLACED);
      assertThat(library.installedEditions())
          .extracting(InstalledEdition::json)
          .containsExactly(other);
      assertThat(library.replacedEditions())
          .extracting(InstalledEdition::json)
          .containsExactly(json);
      assertThat(
              library.editions(builtIn).byId(ID).orElseThrow().section("inquiries").orElseThrow())
          .hasFieldOrPropertyWithValue("heading", "虚构的新名称");
    }
  }

  @Test
  void oneThatReportsAreMadeInIsReplacedOnlyWhenAskedTo() throws Exception {
    String other = json.replace("虚构的咨询情况", "虚构的新名称");
    try (Library library = open()) {
      install(library, json, false);
      long id = library.add(Samples.report("甲局", 2027).withEdition(ID), "甲");
      library.delete(id, "甲");
      assertThatThrownBy(() -> install(library, other, false))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("1 份")
          .hasMessageContaining("--replace");
      assertThat(library.installedEditions())
          .extracting(InstalledEdition::json)
          .containsExactly(json);
      Installation done = install(library, other, true);
      assertThat(done.kind()).isEqualTo(Installation.Kind.REPLACED);
      assertThat(done.words()).contains("1 份");
      assertThat(library.replacedEditions())
          .extracting(InstalledEdition::json)
          .containsExactly(json);
    }
  }

  @Test
  void whatWasInstalledIsNeverRewritten() throws Exception {
    try (Library library = open()) {
      install(library, json, false);
      for (String sql :
          List.of(
              "DELETE FROM edition",
              "UPDATE edition SET json = ''",
              "INSERT OR REPLACE INTO edition VALUES (1, 'x', '', '', '')")) {
        assertThatThrownBy(() -> library.database().run(sql))
            .as(sql)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void oneThatThisProgramCannotReadIsLeftOut() throws Exception {
    try (Library library = open()) {
      library
          .database()
          .run(
              "INSERT INTO edition (id, json, installed, author) VALUES ('n', '{}',"
                  + " '2030-01-01T00:00:00Z', '乙')");
      install(library, json, false);
      assertThat(library.editions(builtIn).all()).hasSize(builtIn.all().size() + 1);
    }
  }

  @Test
  void everyInstallationIsBackedUp() throws Exception {
    Path backups = folder.resolve("年报库.nianbao.备份");
    for (int copies = 1; copies <= 2; copies++) {
      try (Library library = open()) {
        install(library, json.replace("虚构的指标", "虚构的指标" + copies), false);
      }
      Samples.reopen(file, clock);
      Samples.reopen(file, clock);
      assertThat(Samples.names(backups)).hasSize(copies);
    }
  }

  @Test
  void aLibraryOfTheFirstVersionKeepsItsReportsAndTakesEditions() throws Exception {
    Schema first = new Schema(Schema.current().steps().subList(0, 1));
    try (Library library = Library.open(file, clock, first)) {
      library
          .database()
          .run(
              "INSERT INTO report (agency, year, edition, status, changed)"
                  + " VALUES ('甲局', 2017, '2014', '草稿', '2018-01-02T03:04:05Z')");
      assertThat(Identity.of(library.database()).version()).isEqualTo(1);
    }
    try (Library library = open()) {
      assertThat(library.report(1).agency()).isEqualTo("甲局");
      assertThat(library.editions(builtIn).all()).hasSameSizeAs(builtIn.all());
      assertThat(install(library, json, false).kind()).isEqualTo(Installation.Kind.ADDED);
    }
  }

  @Test
  void aLibraryThatCanOnlyBeReadTakesNone() throws Exception {
    try (Library writer = open();
        Library reader = open()) {
      assertThat(reader.readOnly()).isTrue();
      assertThatThrownBy(() -> install(reader, json, false)).isInstanceOf(Refusal.class);
      install(writer, json, false);
      assertThat(reader.installedEditions()).hasSize(1);
    }
  }

  private Library open() throws Refusal {
    return Library.open(file, clock, Schema.current());
  }

  private Installation install(Library library, String text, boolean replace) throws Refusal {
    return library.install(text.getBytes(StandardCharsets.UTF_8), builtIn, replace, "甲");
  }
}
