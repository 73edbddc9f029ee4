package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Checker;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Filled;
import org.nianbao.export.Format;
import org.nianbao.export.Made;
import org.nianbao.font.Fonts;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** What is told before a file for the public is written. */
class ResidueTest {
  private static final Export EXPORT = new Export(Fonts.bundled());
  private static final Edition EDITION = Editions.builtIn().byId("2014").orElseThrow();

  @ParameterizedTest
  @EnumSource(Format.class)
  void nothingIsLeftWhereOnlyTheCoverHasContacts(Format format) throws Exception {
    assertThat(left(report(), format)).isEmpty();
  }

  /** A workbook holds the tables only, so no prose can leak there. */
  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "XLSX")
  void aContactsNumberInTheProseIsFoundHoweverItIsWritten(Format format) throws Exception {
    for (String written : List.of("0517-86001234", "051786001234", "（0517）8600 1234")) {
      Report report = report().with(text(), "来电请打" + written + "。");
      assertThat(left(report, format)).as(format + written).hasSize(1);
      assertThat(left(report, format).getFirst().number()).isTrue();
    }
    Report longer = report().with(text(), "编号9051786001234。");
    assertThat(left(longer, format)).isEmpty();
  }

  @Test
  void aNameIsToldButKeepsNothingBack() throws Exception {
    Report report = report().with(text(), "成立以庚样例为组长的领导小组。");
    PublicCheck check = check(report, Copy.PUBLIC);
    assertThat(check.sentences()).anyMatch(words -> words.contains("庚样例"));
    assertThat(check.grave()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13912345678",
        "139 1234 5678",
        "139-1234-5678",
        "１３９１２３４５６７８",
        "+8613912345678",
        "11010519491231002X"
      })
  void privateNumbersInTheProseKeepTheFileBack(String number) throws Exception {
    Report report = report().with(text(), "联系人手机" + number + "，欢迎来电。");
    PublicCheck check = check(report, Copy.PUBLIC);
    assertThat(check.grave()).isTrue();
    assertThat(check(report, Copy.WHOLE)).isEqualTo(PublicCheck.CLEAN);
  }

  private static List<Residue.Left> left(Report report, Format format) throws Exception {
    return Residue.in(EXPORT.make(report, EDITION, format, Copy.PUBLIC));
  }

  private static PublicCheck check(Report report, Copy copy) throws Exception {
    Made made = EXPORT.make(report, EDITION, Format.PDF, copy);
    return PublicCheck.of(new Checker(), EDITION, made);
  }

  private static Place text() {
    return new Place.Text(EDITION.sections().getFirst().id());
  }

  private static Report report() {
    return Filled.report(EDITION)
        .with(Fact.HEAD, "庚样例")
        .with(Fact.PHONE, "0517-86001234")
        .with(Fact.OFFICE_CONTACT, "辛样例")
        .with(Fact.OFFICE_CONTACT_MOBILE, "13900000000");
  }
}
