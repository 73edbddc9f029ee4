package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Level;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.Received;
import org.nianbao.intake.understand.Source;
import org.nianbao.intake.understand.TextIntake;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real 2017 report of a district's bureau, against what must be understood of it. */
class RealReportTest {
  private final Editions editions = Editions.builtIn();
  private JsonNode expected;
  private Received received;
  private Report report;

  @BeforeEach
  void read() throws Exception {
    expected = JsonMapper.shared().readTree(Samples.bytes("2017-district-bureau.expected.json"));
    received = new TextIntake(editions).read(Samples.bytes("2017-district-bureau.txt"), Hints.NONE);
    report = received.report();
  }

  @Test
  void everyFigureIsTheFiles() {
    assertThat(report.edition()).isEqualTo(expected.get("edition").stringValue());
    assertThat(report.year()).isEqualTo(expected.get("year").intValue());
    assertThat(report.agency()).isEqualTo(expected.get("agency").stringValue());
    for (Map.Entry<String, JsonNode> value : expected.get("values").properties()) {
      assertThat(report.value(CellId.parse(value.getKey())))
          .as(value.getKey())
          .isEqualTo(Value.of(value.getValue().decimalValue()));
    }
    assertThat(report.values()).hasSize(expected.get("values").size());
  }

  @Test
  void allNineTextsComeIn() {
    List<String> headings =
        expected.get("headings").valueStream().map(JsonNode::stringValue).toList();
    assertThat(report.sections()).extracting(Narrative::heading).isEqualTo(headings);
    assertThat(report.sections()).extracting(Narrative::text).noneMatch(String::isBlank);
    assertThat(report.sections())
        .extracting(Narrative::id)
        .containsExactlyElementsOf(
            editions.byId("2014").orElseThrow().sections().stream()
                .map(section -> section.id())
                .toList());
    assertThat(report.section("outlook").orElseThrow().text()).doesNotContain("2018年2月26日");
  }

  @Test
  void peopleAndOfficeComeIn() {
    for (String group : List.of("people", "office")) {
      for (Map.Entry<String, JsonNode> fact : expected.get(group).properties()) {
        assertThat(report.fact(Fact.of(group + "." + fact.getKey()).orElseThrow()))
            .as(fact.getKey())
            .isEqualTo(fact.getValue().stringValue());
      }
    }
    assertThat(report.fact(Fact.OFFICE_HEAD_PHONE)).isEqualTo("5550101");
    assertThat(report.fact(Fact.OFFICE_HEAD_MOBILE)).isEqualTo("13800000001");
    assertThat(report.fact(Fact.OFFICE_CONTACT_PHONE)).isEqualTo("5550102");
    assertThat(report.fact(Fact.OFFICE_CONTACT_MOBILE)).isEqualTo("13800000002");
    assertThat(report.fact(Fact.SIGNED)).isEqualTo("2018-02-26");
    assertThat(report.fact(Fact.TITLE)).startsWith("平桥区区");
  }

  @Test
  void whatWasNotUsedIsListed() {
    assertThat(received.doubts())
        .extracting(Doubt::line)
        .as(received.doubts().toString())
        .containsExactly(3, 92);
    assertThat(received.unsure().values()).extracting(Source::line).containsExactly(13, 17, 25);
  }

  @Test
  void theChecksWarnOfTraineesWithoutCoursesAndRaiseNoError() {
    List<Finding> findings =
        new Checker()
            .check(report, editions.byId(report.edition()).orElseThrow(), Optional.empty());
    assertThat(findings).extracting(Finding::level).doesNotContain(Level.ERROR);
    Finding trainees =
        findings.stream()
            .filter(finding -> finding.code().equals("training.courses"))
            .findFirst()
            .orElseThrow();
    assertThat(trainees.level()).isEqualTo(Level.WARNING);
    assertThat(trainees.left()).isEqualTo("0");
    assertThat(trainees.right()).isEqualTo("38");
    assertThat(trainees.message()).contains("举办各类培训班数", "接受培训人员数", "38人次");
  }

  @Test
  void theChecksFindWhatAnInspectorWouldInTheText() {
    List<Finding> findings =
        new Checker()
            .check(report, editions.byId(report.edition()).orElseThrow(), Optional.empty());
    assertThat(findings)
        .filteredOn(finding -> finding.level() == Level.WARNING)
        .extracting(finding -> finding.code() + " " + finding.left())
        .contains("wording.doubled 安置安置", "wording.agency 平桥区区移民局", "wording.slip 申讼")
        .anyMatch(found -> found.startsWith("prose.weixin.named "))
        .hasSize(5);
  }
}
