package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.report.Report;

/**
 * Files that this program exported as .docx and .xlsx, {@code exported-*}, opened by LibreOffice
 * 7.4 and saved in each of its formats.
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

  private Report read(String name) throws Exception {
    Path file = folder.resolve(Path.of(name).getFileName());
    try (InputStream in = ReturnedFilesTest.class.getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return INTAKE.read(file, Hints.NONE).report();
  }
}
