package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.edition.Editions;
import org.nianbao.message.Refusal;

/** Which steps a report may take and what stands in their way. */
class StatusStepTest {
  private final Report draft =
      Report.empty(Editions.builtIn().byId("2014").orElseThrow(), "甲局", 2017);

  @ParameterizedTest
  @CsvSource({
    "DRAFT, SUBMIT APPROVE, true, false",
    "SUBMITTED, REVIEW APPROVE RETURN, true, false",
    "REVIEWED, APPROVE RETURN, false, false",
    "APPROVED, REOPEN, false, true",
  })
  void eachStatusHasItsSteps(Status status, String steps, boolean editable, boolean issued) {
    List<StatusStep> open = StatusStep.open(status);
    assertThat(open).extracting(StatusStep::name).containsExactly(steps.split(" "));
    Report report = draft.with(status);
    assertThat(report.editable()).isEqualTo(editable);
    assertThat(report.issued()).isEqualTo(issued);
    for (StatusStep step : StatusStep.values()) {
      if (!open.contains(step)) {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> step.take(report, 0, 0, "张三", "因为"))
            .withMessageContaining(status.words())
            .withMessageContaining(open.getFirst().words());
      }
    }
  }

  @Test
  void theWholeWayAndBack() throws Refusal {
    Report submitted = StatusStep.SUBMIT.take(draft, 0, 2, "张三", "");
    assertThat(submitted.status()).isEqualTo(Status.SUBMITTED);
    Report returned = StatusStep.RETURN.take(submitted, 3, 2, "李四", "数字不对");
    assertThat(returned).isEqualTo(draft);
    Report reviewed = StatusStep.REVIEW.take(submitted, 0, 0, "李四", "");
    Report issued = StatusStep.APPROVE.take(reviewed, 0, 0, "王五", "");
    assertThat(issued.issued()).isTrue();
    assertThat(StatusStep.REOPEN.take(issued, 1, 1, "王五", "补报")).isEqualTo(draft);
    assertThat(StatusStep.APPROVE.take(draft, 0, 0, "王五", "")).isEqualTo(issued);
  }

  @Test
  void errorsCommentsAndMissingNamesStandInTheWay() {
    refused(StatusStep.SUBMIT, Status.DRAFT, 1, 0, "张三", "", "1 处错误");
    refused(StatusStep.REVIEW, Status.SUBMITTED, 0, 2, "张三", "", "2 条审核批注");
    refused(StatusStep.APPROVE, Status.DRAFT, 0, 1, "张三", "", "1 条审核批注");
    refused(StatusStep.APPROVE, Status.REVIEWED, 0, 0, " ", "", "姓名");
    refused(StatusStep.RETURN, Status.SUBMITTED, 0, 0, "李四", " ", "退回的原因");
    refused(StatusStep.REOPEN, Status.APPROVED, 0, 0, "李四", "", "重新打开的理由");
  }

  private void refused(
      StatusStep step,
      Status status,
      long errors,
      long comments,
      String by,
      String word,
      String says) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> step.take(draft.with(status), errors, comments, by, word))
        .withMessageContaining(says);
  }
}
