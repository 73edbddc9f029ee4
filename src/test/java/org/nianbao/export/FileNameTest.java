package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.Editions;
import org.nianbao.report.Report;

/** Names that agencies' names make. */
class FileNameTest {
  @Test
  void thePatternIsFilled() throws Exception {
    assertThat(FileName.of(FileName.USUAL + ".pdf", report("示例县样板局"), false))
        .isEqualTo("示例县样板局2017年度报告上报版.pdf");
    assertThat(FileName.of(FileName.SPOKEN + ".pdf", report("示例县样板局"), false))
        .isEqualTo("示例县样板局2017年度报告上报版.pdf");
    assertThat(FileName.of("{year}-{version}.ofd", report("局"), true)).isEqualTo("2017-公开版.ofd");
    assertThatThrownBy(() -> FileName.of("{name}.pdf", report("局"), true))
        .hasMessageContaining("{name}", "{agency}");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b:c*?.pdf, a_b_c__.pdf",
    "con.pdf, _con.pdf",
    "LPT1.x.pdf, _LPT1.x.pdf",
    "console.pdf, console.pdf",
    "局... .pdf, 局.pdf",
    "../../etc.pdf, .._.._etc.pdf"
  })
  void whatWindowsDoesNotTakeIsReplaced(String name, String safe) {
    assertThat(FileName.safe(name)).isEqualTo(safe);
  }

  @Property(tries = 500)
  void anyAgencyGivesANameThatCanBeUsed(@ForAll @StringLength(max = 300) String agency)
      throws Exception {
    String name = FileName.of("{agency}.pdf", report(agency), false);
    assertThat(name).endsWith(".pdf").doesNotContainPattern("[<>:\"/\\\\|?*\\p{Cc}]");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(240);
    assertThat(name).doesNotContainPattern("[. ]\\.pdf$");
    assertThat(Path.of("folder").resolve(name).getParent()).isEqualTo(Path.of("folder"));
  }

  private static Report report(String agency) {
    return Report.empty(Editions.builtIn().byId("2014").orElseThrow(), agency, 2017);
  }
}
