package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.page.Remark;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** PDFs as archives and screen readers want them, by veraPDF. */
public class ArchiveTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Export EXPORT = new Export(Fonts.bundled());

  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void everyEditionIsPdfA3aAndPdfUa1() throws Exception {
    for (Edition edition : EDITIONS.all()) {
      byte[] pdf = EXPORT.pdf(report(edition), edition, Copy.WHOLE);
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
        assertThat(faults(pdf, flavour)).as("%s %s", edition.id(), flavour).isEmpty();
      }
    }
  }

  @Test
  void soIsASealedOneWithAllThatMayGoWithItAndAPublicOne() throws Exception {
    Edition edition = EDITIONS.byId("2021").orElseThrow();
    Report report = report(edition).with(Status.APPROVED);
    Path specimen =
        Path.of(ArchiveTest.class.getResource("/org/nianbao/sample/specimen.png").toURI());
    Copy sealed =
        Copy.WHOLE
            .sealed(SealPicture.read(specimen, 42))
            .with(List.of(new Remark("上年结转数与上年不同。", "上年有误，已更正")));
    for (Copy copy : List.of(sealed, sealed.covered(true).edgeSealed(true), Copy.PUBLIC)) {
      byte[] pdf = EXPORT.pdf(report, edition, copy);
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
        assertThat(faults(pdf, flavour)).as("%s", flavour).isEmpty();
      }
    }
  }

  /** A report with headings of all levels, blank cells and characters that no font has. */
  private static Report report(Edition edition) {
    Report report =
        Report.empty(edition, "示例县样板局", edition.head().from())
            .with(Fact.SIGNED, "2026年1月20日")
            .with(
                new Place.Text("overview"),
                "（一）机制。\n" + "健全工作机制。".repeat(200) + "\n1.人员\n2人负责。\n（二）平台。更新栏目𠮷。");
    int number = 0;
    for (CellId cell : edition.cells().keySet()) {
      number++;
      report = number % 3 == 0 ? report : report.with(cell, Value.of(number));
    }
    return report;
  }

  public static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }
}
