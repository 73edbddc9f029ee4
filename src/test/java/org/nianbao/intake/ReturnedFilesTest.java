package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;

/**
 * Files that LibreOffice 7.4 saved in each of its formats: those that this program exported as
 * .docx and .xlsx, {@code exported-*}, and pages as offices make them, {@code libreoffice/*}.
 */
class ReturnedFilesTest {
  private static final FileIntake INTAKE =
      new FileIntake(Editions.builtIn(), AttachedReport::jsonIfAny);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"exported-2017.docx", "exported-2017.doc"})
  void aWholeReportComesBackEqual(String name) throws Exception {
    Report back = read(name);
    Report sample = read("/org/nianbao/sample/2017.txt");
    assertThat(back.facts()).isEqualTo(sample.facts());
    assertThat(back.values()).isEqualTo(sample.values());
    assertThat(back).isEqualTo(sample);
  }

  @Test
  void aPdfOfTheWordFileComesBackEqual() throws Exception {
    assertThat(read("exported-2025.pdf")).isEqualTo(read("report.docx"));
  }

  @Test
  void theTablesComeBackByTheNamesOfTheirCells() throws Exception {
    assertThat(read("exported-2017.xls").values())
        .isEqualTo(read("/org/nianbao/sample/2017.txt").values());
    assertThat(read("exported-2025.xlsx").values()).isEqualTo(read("report.docx").values());
  }

  @ParameterizedTest
  @CsvSource({
    "2014, docx", "2014, doc", "2014, xlsx", "2014, xls", "2014, html", "2014, pdf",
    "2019, docx", "2019, doc", "2019, xlsx", "2019, xls", "2019, html", "2019, pdf",
    "2021, docx", "2021, doc", "2021, xlsx", "2021, xls", "2021, html"
  })
  void oneReportOfEachEditionIsTheSameOutOfEachFormat(String edition, String ending)
      throws Exception {
    comesBackEqual("libreoffice/" + edition + "." + ending, edition);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2019", "2021"})
  void tablesWithoutDrawnLinesAreReadOutOfAPdf(String edition) throws Exception {
    comesBackEqual("libreoffice/plain-" + edition + ".pdf", edition);
  }

  private void comesBackEqual(String name, String edition) throws Exception {
    Received received = received(name);
    Report made = MadeUpReport.of(Editions.builtIn().byId(edition).orElseThrow());
    Report read = received.report();
    assertThat(read.values()).isEqualTo(made.values());
    assertThat(read.facts()).isEqualTo(made.facts());
    // A section that the form lets one leave out is left out where nothing stands in it.
    for (Narrative section : made.sections()) {
      assertThat(read.section(section.id()).map(Narrative::text).orElse(""))
          .isEqualTo(section.text());
    }
    assertThat(read.agency()).isEqualTo(made.agency());
    assertThat(read.year()).isEqualTo(made.year());
    assertThat(read.edition()).isEqualTo(edition);
    assertThat(received.unsure()).isEmpty();
    assertThat(received.doubts()).isEmpty();
  }

  private Report read(String name) throws Exception {
    return received(name).report();
  }

  private Received received(String name) throws Exception {
    Path file = folder.resolve(Path.of(name).getFileName());
    try (InputStream in = ReturnedFilesTest.class.getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return INTAKE.read(file, Hints.NONE);
  }
}
