package org.nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.edition.Level;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.TextIntake;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** Small reports with one kind of fault each, read from their files and checked. */
class CasesTest {
  private static final Editions EDITIONS = Editions.builtIn();

  @Test
  void rightSentencesAreLetBe() throws IOException, Refusal {
    assertThat(findings("c4-right-sentences.txt", Optional.empty())).isEmpty();
  }

  @Test
  void everyWrongSentenceIsFoundAndNothingElse() throws IOException, Refusal {
    List<Finding> found = findings("c5-wrong-sentences.txt", Optional.empty());
    assertThat(found)
        .extracting(Finding::left)
        .containsExactlyInAnyOrder(
            "9条",
            "7场",
            "全部办结",
            "4件",
            "2件",
            "1件",
            "县县",
            "20241月",
            "国务院令第711条",
            "国办公开办函〔202130号",
            "12件",
            "设。通过水源微讯”微信公众号发布",
            "1条",
            "六部分");
    assertThat(found).noneMatch(finding -> finding.level() == Level.ERROR);
    assertThat(found).allMatch(finding -> finding.span().isPresent());
  }

  @Test
  void linesOfOneSentenceAreJoined() throws IOException, Refusal {
    assertThat(findings("c7-hard-wrapped.txt", Optional.empty()))
        .extracting(Finding::left)
        .containsExactlyInAnyOrder("2139条", "61.43%");
  }

  @Test
  void rulesInForceAndInstructionsLeftStandingAreSeen() throws IOException, Refusal {
    assertThat(findings("c8b-rules-in-a-town.txt", Optional.empty()))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("regulations", "wording.leftover");
  }

  @Test
  void aPercentageIsReckonedAgainWithLastYearsReport() throws IOException, Refusal {
    Report before = read("c6a-2022.txt");
    List<Finding> found = findings("c6b-2023.txt", Optional.of(before));
    assertThat(found).extracting(Finding::code).contains("carried", "inforce", "prose.growth");
    assertThat(findings("c6b-2023.txt", Optional.empty())).isEmpty();
  }

  private static List<Finding> findings(String file, Optional<Report> before)
      throws IOException, Refusal {
    Report report = read(file);
    Edition edition = EDITIONS.byId(report.edition()).orElseThrow();
    return new Checker().check(report, edition, before);
  }

  private static Report read(String file) throws IOException, Refusal {
    try (var in = CasesTest.class.getResourceAsStream("cases/" + file)) {
      return new TextIntake(EDITIONS).read(in.readAllBytes(), Hints.NONE).report();
    }
  }
}
