package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Filled;
import org.nianbao.export.Format;
import org.nianbao.export.SetPages;
import org.nianbao.font.Fonts;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Remark;
import org.nianbao.page.Role;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/** What is told of files in which one thing was changed, and of whole ones. */
class VerifierTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Export EXPORT = new Export(FONTS);
  private static final Edition EDITION = EDITIONS.byId("2014").orElseThrow();
  private static final Report REPORT = Filled.report(EDITION);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "ofd"})
  void aDigitChangedOnAPageIsFoundThere(String kind) throws Exception {
    Document whole = EXPORT.document(REPORT, EDITION, Copy.WHOLE);
    int last = whole.pages().size();
    Document changed = changed(whole, last, text -> text.origin().role() == Role.FIGURE_CELL, "9");
    List<Outcome> outcomes = verify(changed, ReportJson.canonical(REPORT), kind);
    assertThat(outcomes.get(1).holds()).isTrue();
    assertThat(outcomes.get(2).holds()).isFalse();
    assertThat(outcomes.get(2).words()).startsWith("第 " + last + " 页的文字与数据不符").contains("9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "ofd"})
  void aDigitChangedInTheDataIsTold(String kind) throws Exception {
    Document whole = EXPORT.document(REPORT, EDITION, Copy.WHOLE);
    byte[] other = ReportJson.canonical(REPORT.with(CellId.parse("1.1"), Value.of(999)));
    List<Outcome> outcomes = verify(whole, other, kind);
    assertThat(outcomes.get(1).holds()).isFalse();
    assertThat(outcomes.get(1).words()).startsWith("所附数据被改动过").contains(ReportJson.code(REPORT));
    assertThat(outcomes.get(2).words()).contains("999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "ofd"})
  void aDigitChangedInTheCodeIsFoundOnItsPage(String kind) throws Exception {
    Document whole = EXPORT.document(REPORT, EDITION, Copy.WHOLE);
    Document changed =
        changed(
            whole,
            2,
            text -> text.origin().role() == Role.FOOT && text.text().contains("校验码"),
            "校验码 0000 0000 0000 0000");
    List<Outcome> outcomes = verify(changed, ReportJson.canonical(REPORT), kind);
    assertThat(outcomes.get(1).holds()).isFalse();
    assertThat(outcomes.get(1).words()).startsWith("第 2 页的校验码与数据不符");
    assertThat(outcomes.get(2).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "ofd"})
  void everyWayOfSettingHolds(String kind) throws Exception {
    Report issued = Filled.explained(REPORT, EDITION).with(Status.APPROVED);
    List<Remark> told = Filled.remarks(issued, EDITION);
    assertThat(told).isNotEmpty();
    Copy remarks = Copy.WHOLE.with(told);
    Copy sealed = Copy.WHOLE.sealed(Filled.seal(folder)).edgeSealed(true);
    for (Copy copy :
        List.of(remarks, remarks.covered(true), sealed.covered(true), Copy.PUBLIC.covered(true))) {
      Path file = folder.resolve("a." + kind);
      EXPORT.write(issued, EDITION, file, copy);
      assertThat(new Verifier(EDITIONS, FONTS).verify(file))
          .allSatisfy(outcome -> assertThat(outcome.holds()).as(outcome.words()).isTrue());
    }
  }

  @Test
  void dataAloneAreToldWithTheirCode() throws Exception {
    Path file = folder.resolve("r.json");
    EXPORT.write(REPORT, EDITION, file, Copy.WHOLE);
    assertThat(new Verifier(EDITIONS, FONTS).verify(file).getLast().words())
        .contains(ReportJson.code(REPORT));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatAFileIsItsContentTells(Format format) throws Exception {
    Path file = folder.resolve("a." + format.ending());
    EXPORT.write(REPORT, EDITION, file, Copy.WHOLE);
    List<Outcome> told = new Verifier(EDITIONS, FONTS).verify(file);
    for (Format other : Format.values()) {
      Path renamed = folder.resolve("b." + other.ending());
      Files.copy(file, renamed, StandardCopyOption.REPLACE_EXISTING);
      assertThat(new Verifier(EDITIONS, FONTS).verify(renamed)).as("%s", other).isEqualTo(told);
    }
    assertThat(told).allMatch(Outcome::holds);
  }

  @Test
  void aFileWithoutAReportIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("a.ofd"), "PK nothing");
    assertThatThrownBy(() -> new Verifier(EDITIONS, FONTS).verify(text)).hasMessageContaining("损坏");
  }

  private List<Outcome> verify(Document document, byte[] data, String kind) throws Exception {
    Path file = folder.resolve("changed." + kind);
    Files.write(file, SetPages.with(document, data, Export.format(file), FONTS));
    return new Verifier(EDITIONS, FONTS).verify(file);
  }

  /** The document with the first such text of a page changed: in its last character or wholly. */
  private static Document changed(
      Document whole, int number, Predicate<Mark.Text> which, String words) {
    List<Page> pages =
        whole.pages().stream()
            .map(page -> page.number() == number ? changed(page, which, words) : page)
            .toList();
    return new Document(pages, whole.bookmarks(), new TreeSet<>());
  }

  private static Page changed(Page page, Predicate<Mark.Text> which, String words) {
    Mark.Text found = page.texts().filter(which).findFirst().orElseThrow();
    String text = found.text();
    String other = words.length() == 1 ? text.substring(0, text.length() - 1) + words : words;
    Mark.Text instead =
        new Mark.Text(
            other,
            found.face(),
            found.size(),
            found.x(),
            found.y(),
            other.codePoints().mapToObj(_ -> found.advances().getFirst()).toList(),
            found.origin());
    List<Mark> marks = page.marks().stream().map(mark -> mark == found ? instead : mark).toList();
    return new Page(page.number(), marks, page.turned());
  }
}
