package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Bound figures in what checks say and in what goes out. */
class BoundFigureTest {
  private static final Edition EDITION = Editions.builtIn().byId("2014").orElseThrow();
  private static final Place TEXT = new Place.Text("overview");
  private static final Place CELL = Place.parse("1.1").orElseThrow();

  @Test
  void findingsAfterABoundFigurePointAtTheKeptWords() {
    String kept = "公开{1.1}条,电话13800138000。";
    Report report = report(kept).with(CELL, "123456");
    List<Finding> found =
        check(report).stream()
            .filter(finding -> finding.place().equals(TEXT) && finding.span().isPresent())
            .toList();
    assertThat(found).isNotEmpty();
    assertThat(found)
        .anySatisfy(
            finding -> {
              Finding.Span span = finding.span().orElseThrow();
              assertThat(kept.substring(span.from(), span.to())).contains("13800138000");
            });
    Finding.Fix comma =
        found.stream().flatMap(finding -> finding.fix().stream()).findFirst().orElseThrow();
    assertThat(comma.in(kept)).isEqualTo("公开{1.1}条，电话13800138000。");
  }

  @Test
  void aBlankOrUnknownFigureIsAnErrorAtItsVeryMarker() {
    String kept = "公开{1.1}条，又{99.9}条。";
    List<Finding> found =
        check(report(kept)).stream().filter(each -> each.code().startsWith("bound.")).toList();
    assertThat(found).extracting(Finding::code).containsExactly("bound.blank", "bound.unknown");
    assertThat(found)
        .extracting(each -> kept.substring(each.span().get().from(), each.span().get().to()))
        .containsExactly("{1.1}", "{99.9}");
    assertThat(found.getFirst().message()).contains("{1.1}");
    assertThat(check(report(kept).with(CELL, "3")))
        .extracting(Finding::code)
        .doesNotContain("bound.blank");
  }

  @Test
  void theFileHoldsTheNumberInItsPagesAndItsData() throws Refusal {
    Report report = report("公开{1.1}条。").with(CELL, "77");
    byte[] pdf = new Export(Fonts.bundled()).pdf(report, EDITION, Copy.WHOLE);
    assertThat(ReportJson.read(AttachedReport.json(pdf)).at(TEXT)).isEqualTo("公开77条。");
    StringBuilder pages = new StringBuilder();
    new Export(Fonts.bundled())
        .document(report, EDITION, Copy.WHOLE)
        .pages()
        .forEach(page -> page.texts().forEach(text -> pages.append(text.text())));
    assertThat(pages.toString()).contains("公开77条。").doesNotContain("{1.1}");
  }

  @Test
  void aNumberThatSaysWhatTheTableSaysCanBeBound() {
    String words = "主动公开政府信息128条。主动公开政府信息129条。";
    Report report = report(words).with(CELL, "128");
    List<Finding.Fix> offers = bindable(report);
    assertThat(offers).hasSize(1);
    String bound = offers.getFirst().in(words);
    assertThat(bound).isEqualTo("主动公开政府信息{1.1}条。主动公开政府信息129条。");
    assertThat(bindable(report.with(TEXT, bound))).as("what is bound is not offered").isEmpty();
    assertThat(bindable(report.with(CELL, ""))).isEmpty();
  }

  private static List<Finding.Fix> bindable(Report report) {
    return new Checker().bindable(report, EDITION, new Place.Text("overview"));
  }

  private static Report report(String words) {
    return Report.empty(EDITION, "示例县样板局", 2017).with(TEXT, words);
  }

  private static List<Finding> check(Report report) {
    return new Checker().check(report, EDITION, Optional.empty());
  }
}
