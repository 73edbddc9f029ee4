package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The built-in editions against the forms as written down beside the project. */
class OfficialFormsTest {
  private static final Path FORMS = Path.of("..", "shared", "forms.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d[\\d.]*) \\| (.+?) \\|(.*)\\|$", Pattern.MULTILINE);

  private final Editions editions = Editions.builtIn();

  @Test
  void edition2014HasEveryRowToTheLetter() throws IOException {
    Edition edition = edition("2014");
    List<Row> rows = edition.tables().getFirst().rows().toList();
    String form = part("## Edition 2014", "## Edition 2021");
    List<String> official =
        ROW.matcher(form).results().map(row -> row.group(1) + " " + row.group(2)).toList();
    assertThat(rows).extracting(row -> row.code() + " " + row.label()).isEqualTo(official);
    Matcher units =
        Pattern.compile("^\\| (\\d[\\d.]*) \\| .+? \\| ([^|H ]+) \\|", Pattern.MULTILINE)
            .matcher(form);
    assertThat(units.results().collect(Collectors.toMap(m -> m.group(1), m -> m.group(2))))
        .isEqualTo(
            rows.stream()
                .filter(row -> !row.unit().isEmpty())
                .collect(Collectors.toMap(Row::code, Row::unit)));
    assertThat(edition.cells()).hasSize(58);
  }

  @Test
  void edition2021HasEveryRowOfTable3ToTheLetter() throws IOException {
    String form = part("### Table 3", "### Table 4");
    List<String> official =
        ROW.matcher(form).results().map(row -> row.group(1) + " " + row.group(2)).toList();
    assertThat(edition("2021").table("3").orElseThrow().rows())
        .extracting(row -> row.code() + " " + row.label())
        .isEqualTo(official);
  }

  @Test
  void everySectionOf2014IsNamedAsIsCustomary() throws IOException {
    String form = part("### Narrative", "### Table");
    assertThat(edition("2014").sections().stream().skip(1))
        .extracting(Section::heading)
        .allMatch(heading -> form.replace("\n", "").contains(heading))
        .hasSize(8);
  }

  @Test
  void theMatrixEditionsHaveTheirCells() {
    // Table 3: 25 rows of figures by 7 columns; table 4: 15 figures; table 2 as its blocks add up.
    assertThat(edition("2021").cells()).hasSize(25 * 7 + 15 + 6 + 1 + 2 + 1);
    assertThat(edition("2019").cells()).hasSize(23 * 7 + 15 + 6 + 6 + 6 + 2 + 2);
    assertThat(edition("2021").cell(CellId.parse("3.3.3.8/research"))).isPresent();
    assertThat(edition("2021").cell(CellId.parse("4/after.pending"))).isPresent();
    assertThat(edition("2019").cell(CellId.parse("2.6.1/change")).orElseThrow().signed()).isTrue();
  }

  @Test
  void totalsHaveTheirOfficialParts() {
    Map<String, Integer> parts =
        Map.of("3.1", 4, "3.2", 2, "3.3", 8, "3.3.4", 6, "4", 3, "5", 3, "8.3", 2);
    parts.forEach(
        (total, count) ->
            assertThat(edition("2014").partsOf(CellId.parse(total)).orElseThrow())
                .as(total)
                .hasSize(count));
    assertThat(edition("2021").partsOf(CellId.parse("3.3.7/legal")).orElseThrow()).hasSize(21);
    assertThat(edition("2019").partsOf(CellId.parse("3.3.7/legal")).orElseThrow()).hasSize(19);
    assertThat(edition("2021").partsOf(CellId.parse("4/direct.total")).orElseThrow()).hasSize(4);
  }

  @Test
  void theYearChoosesTheEdition() {
    assertThat(editions.forYear(2013)).isEmpty();
    Map.of(2014, "2014", 2018, "2014", 2019, "2019", 2020, "2019", 2021, "2021", 2030, "2021")
        .forEach(
            (year, id) ->
                assertThat(editions.forYear(year)).map(Edition::id).as("" + year).contains(id));
  }

  @Test
  void lastYearsCellIsFoundAcrossEditions() {
    CellId carried = CellId.parse("3.4/natural");
    assertThat(edition("2021").before(carried, "2019")).contains(carried);
    assertThat(edition("2021").before(carried, "2021")).contains(carried);
    assertThat(edition("2021").before(carried, "2014")).isEmpty();
  }

  private Edition edition(String id) {
    return editions.byId(id).orElseThrow();
  }

  private static String part(String from, String to) throws IOException {
    assumeTrue(Files.exists(FORMS), "../shared/forms.md is not on this machine");
    String all = Files.readString(FORMS);
    int start = all.indexOf(from);
    return all.substring(start, all.indexOf(to, start));
  }
}
