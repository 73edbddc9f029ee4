package org.nianbao.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.library.Change;
import org.nianbao.library.Comment;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.library.Source;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/** Libraries written by builds of old open with everything that was in them. */
class KeptLibrariesTest {
  private static final Path KEPT = Path.of("src/test/resources/org/nianbao/kept");
  private static final Place MADE = Place.of(CellId.parse("1.1"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void everythingIsThere(int version) throws Exception {
    Path file = folder.resolve("年报库.nianbao");
    Files.copy(KEPT.resolve("schema-" + version + ".nianbao"), file);
    for (int time = 1; time <= 2; time++) {
      try (Library library = Library.open(file)) {
        assertThat(library.readOnly()).isFalse();
        reports(library, version, time);
        history(library, version);
        assertThat(library.removals()).extracting("agency", "by").contains(tuple("丁样例局", "李某某"));
        assertThat(library.trash()).extracting(Listing::agency).containsExactly("戊样例局");
        if (version >= 2) {
          assertThat(library.installedEditions()).extracting("by").containsExactly("张某某");
          assertThat(library.editions(Editions.builtIn()).all()).hasSize(4);
        }
        if (version >= 3) {
          remarks(library);
        }
        if (version >= 4) {
          assertThat(library.seal("甲样例县水务局").orElseThrow().millimetres()).isEqualTo(42);
        }
      }
    }
  }

  private static void reports(Library library, int version, int time) throws Exception {
    assertThat(library.list())
        .extracting(Listing::year, Listing::agency, Listing::edition, Listing::status)
        .containsExactly(
            tuple(2025, "丙样例区人民政府办公室", "2021", version >= 3 ? Status.REVIEWED : Status.DRAFT),
            tuple(2019, "乙样例市人民政府", "2019", Status.APPROVED),
            tuple(2017, "甲样例县水务局", "2014", Status.DRAFT));
    Report first = written("2014").with(CellId.parse("1.1"), Value.of(128));
    first =
        first.with(first.sections().get(1).withText("改过的一段。")).explained("24c9c3dd89b3", "统计口径不同");
    if (version >= 5) {
      // What was being typed when that build was last closed becomes an edit at the first opening.
      first = first.with(CellId.parse("1.2"), Value.of(17)).with(Fact.HEAD, "丙样");
      assertThat(library.notices()).hasSize(time == 1 ? 1 : 0);
    }
    assertThat(library.report(1)).isEqualTo(first);
    assertThat(library.report(2)).isEqualTo(written("2019").with(Status.APPROVED));
    Report third = written("2021");
    if (version >= 3) {
      third = third.with(CellId.parse("3.1/natural"), Value.of(5)).with(Status.REVIEWED);
    }
    assertThat(library.report(3)).isEqualTo(third);
  }

  private static void history(Library library, int version) {
    List<Change> changes = library.history(1);
    assertThat(changes)
        .filteredOn(change -> !(change.place() instanceof Place.Note))
        .extracting(Change::by, Change::place, Change::became)
        .contains(
            tuple("张某某", Place.Single.REPORT, "新建"),
            tuple("张某某", MADE, "128"),
            tuple("李某某", new Place.Explanation("24c9c3dd89b3"), "统计口径不同"),
            tuple("丙样例", Place.Single.STATUS, "已签发"),
            tuple("丙样例", Place.Single.STATUS, "草稿"))
        .hasSize(version >= 5 ? 8 : 6);
    assertThat(library.history(2)).hasSize(2);
    if (version >= 3) {
      assertThat(library.history(3)).extracting(Change::source).contains(Source.PASTED);
      assertThat(library.history(1, Place.Single.STATUS).getFirst().word()).isEqualTo("补报一件");
    }
  }

  private static void remarks(Library library) {
    assertThat(library.notes(1)).containsEntry(MADE, "来自登记簿第3页").hasSize(1);
    assertThat(library.comments(1))
        .extracting(Comment::words, Comment::by, Comment::quote, Comment::open)
        .containsExactly(tuple("请核对这个数", "丁样例", "", false), tuple("说得具体些", "丁样例", "改过的", true));
  }

  /** The report as it was put into each of the libraries. */
  private static Report written(String form) throws Exception {
    return ReportJson.read(Files.readAllBytes(KEPT.resolve(form + "-draft.json")));
  }
}
