package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionFault;
import org.nianbao.edition.EditionReader;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.library.Cause;
import org.nianbao.library.Installation;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/**
 * A form in use is replaced, twice: what was issued stays what it was, on paper and in the library.
 */
class ReplacedFormTest {
  private static final Path FORMS = Path.of("src", "test", "resources", "org", "nianbao", "forms");
  private static final Fonts FONTS = Fonts.bundled();
  private static final String CELL = "3.1/natural";

  private final Editions builtIn = Editions.builtIn();
  private final Export export = new Export(FONTS);
  @TempDir private Path folder;

  @Test
  void whatWasIssuedStaysOnItsOwnTextAndDraftsGoOver() throws Exception {
    byte[] first = file("2027.json");
    byte[] second = file("2027b.json");
    String third = new String(second, java.nio.charset.StandardCharsets.UTF_8);
    byte[] gone = third.replace("9.属于本机关公开秘密", "9.属于本机关公开秘密以外").getBytes("UTF-8");
    Edition form = EditionReader.read(first);
    String label = label(form);
    Path library = folder.resolve("年报库.nianbao");
    Path old = folder.resolve("old.pdf");
    long issued;
    long draft;
    try (Library open = Library.open(library)) {
      open.install(first, builtIn, false, "甲");
      issued = open.add(report(form, "甲样例局").with(Status.APPROVED), "甲");
      draft = open.add(report(form, "乙样例局"), "甲");
      export.write(open.report(issued), form, old, Copy.WHOLE);
      String code = ReportJson.code(open.report(issued));

      Installation replaced = open.install(second, builtIn, true, "甲");
      assertThat(replaced.words()).contains("乙样例局", "没有了的行", "新的行", "1 份仍用");
      assertThat(label(edition(open, issued))).isEqualTo(label);
      assertThat(label(edition(open, draft))).isNotEqualTo(label);
      open.install(gone, builtIn, true, "甲");
      assertThat(label(edition(open, issued))).isEqualTo(label);
      assertThat(ReportJson.code(open.report(issued))).isEqualTo(code);
    }
    Path moved = Files.move(library, folder.resolve("搬家.nianbao"));
    try (Library open = Library.open(moved)) {
      Path now = folder.resolve("now.pdf");
      Report report = open.report(issued);
      export.write(report, edition(open, issued), now, Copy.WHOLE);
      Verifier verifier = new Verifier(open.editions(builtIn), FONTS);
      for (Path pdf : List.of(old, now)) {
        assertThat(verifier.verify(pdf)).allMatch(Outcome::holds);
        assertThat(verifier.verify(pdf).getLast().words()).contains("以前的一份");
      }
      assertThat(label(edition(open, draft))).isNotEqualTo(label);
    }
  }

  @Test
  void figuresOfRowsThatAreGoneAreListedAndStay() throws Exception {
    byte[] first = file("2027.json");
    Edition form = EditionReader.read(first);
    byte[] other = file("mini-percent-crash.json");
    String less =
        new String(other, java.nio.charset.StandardCharsets.UTF_8)
            .replace("\"id\": \"mini\"", "\"id\": \"" + form.id() + "\"");
    try (Library open = Library.open(folder.resolve("年报库.nianbao"))) {
      open.install(first, builtIn, false, "甲");
      long draft = open.add(report(form, "乙样例局"), "甲");
      Report before = open.report(draft);
      Installation replaced = open.install(less.getBytes("UTF-8"), builtIn, true, "甲");
      assertThat(replaced.words()).contains("乙样例局", CELL + " 填的是 35");
      assertThat(open.report(draft)).isEqualTo(before);
      open.install(first, builtIn, true, "甲");
      assertThat(edition(open, draft).cells()).containsKey(CellId.parse(CELL));
    }
  }

  /** Opened again to be mended, it is still the report that it was. */
  @Test
  void openedAgainItStaysOnItsForm() throws Exception {
    Edition form = EditionReader.read(file("2027.json"));
    try (Library open = Library.open(folder.resolve("年报库.nianbao"))) {
      open.install(file("2027.json"), builtIn, false, "甲");
      long id = open.add(report(form, "甲样例局").with(Status.APPROVED), "甲");
      open.install(file("2027b.json"), builtIn, true, "甲");
      Report issued = open.report(id);
      open.save(id, issued, issued.with(Status.DRAFT), Cause.typed("甲").because("写错一处"));
      assertThat(label(edition(open, id))).isEqualTo(label(form));
    }
  }

  private Edition edition(Library open, long id) throws Refusal {
    return open.edition(id, open.report(id), open.editions(builtIn));
  }

  private static String label(Edition form) {
    return form.tables().stream()
        .flatMap(table -> table.row("3.3.3.9").stream())
        .map(row -> row.label())
        .findFirst()
        .orElse("");
  }

  private static Report report(Edition form, String agency) {
    return Report.empty(form, agency, 2027).with(CellId.parse(CELL), Value.of(35));
  }

  private static byte[] file(String name) throws IOException, EditionFault {
    return Files.readAllBytes(FORMS.resolve(name));
  }
}
