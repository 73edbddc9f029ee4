package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other editions beside the built-in ones. */
class EditionsTest {
  private static final Path MADE_UP =
      Path.of("src", "test", "resources", "org", "nianbao", "edition", "made-up-2027.json");

  private final Editions builtIn = Editions.builtIn();

  @Test
  void theNewestFittingIsForAYear() throws Exception {
    Editions joined = builtIn.with(List.of(edition("made-up-2027", 2027)));
    assertThat(joined.forYear(2027).orElseThrow().id()).isEqualTo("made-up-2027");
    assertThat(joined.forYear(2026).orElseThrow().id()).isEqualTo("2021");
    assertThat(joined.forYear(2017).orElseThrow().id()).isEqualTo("2014");
    assertThat(builtIn.forYear(2027).orElseThrow().id()).as("unchanged").isEqualTo("2021");
  }

  @Test
  void anOlderOneInstalledLaterDoesNotTakeTheYear() throws Exception {
    Editions joined = builtIn.with(List.of(edition("later", 2028), edition("earlier", 2027)));
    assertThat(joined.forYear(2030).orElseThrow().id()).isEqualTo("later");
    assertThat(joined.all()).extracting(Edition::id).endsWith("earlier", "later");
    Editions alike = builtIn.with(List.of(edition("first", 2027), edition("second", 2027)));
    assertThat(alike.forYear(2027).orElseThrow().id()).as("installed last").isEqualTo("second");
  }

  @Test
  void aBuiltInOneStaysWhatItIs() throws Exception {
    Editions joined = builtIn.with(List.of(edition("2021", 2027)));
    assertThat(joined.byId("2021")).isEqualTo(builtIn.byId("2021"));
    assertThat(joined.isBuiltIn("2021")).isTrue();
    assertThat(joined.isBuiltIn("made-up-2027")).isFalse();
  }

  @Test
  void aMapToCellsThatTheOlderEditionLacksIsTold() throws Exception {
    String wrong = text().replace("\"2.6.2/decided\"", "\"2.9.9/decided\"");
    byte[] bytes = wrong.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EditionReader.read(bytes, builtIn))
        .isInstanceOf(EditionFault.class)
        .hasMessageContaining("before.2021.cells.2.5.2/decided");
    assertThat(EditionReader.read(bytes)).as("the older edition is not at hand").isNotNull();
  }

  @Test
  void aMovedRowIsFoundWhereItWas() throws Exception {
    Edition edition = edition("made-up-2027", 2027);
    assertThat(edition.before(CellId.parse("2.5.2/decided"), "2021"))
        .contains(CellId.parse("2.6.2/decided"));
    assertThat(edition.before(CellId.parse("3.4/total"), "2021"))
        .contains(CellId.parse("3.4/total"));
    assertThat(edition.before(CellId.parse("3.4/total"), "2019")).isEmpty();
    assertThat(edition.predecessors()).containsExactly("2021");
  }

  private static Edition edition(String id, int from) throws Exception {
    String json =
        text()
            .replace("\"id\": \"made-up-2027\"", "\"id\": \"" + id + "\"")
            .replace("\"from\": 2027", "\"from\": " + from);
    if (id.equals("2021")) {
      json = json.replace("\"before\": {\"2021\"", "\"before\": {\"2020\"");
    }
    return EditionReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String text() throws IOException {
    return Files.readString(MADE_UP);
  }
}
