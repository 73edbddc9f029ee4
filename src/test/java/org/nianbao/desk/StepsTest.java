package org.nianbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Change;
import org.nianbao.library.Source;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;

/** What a history leaves to undo. */
class StepsTest {
  private static final Place HEAD = Place.of(Fact.HEAD);
  private static final Place PHONE = Place.of(Fact.PHONE);

  @Test
  void whatWasStoredTogetherIsOneStep() {
    Steps steps =
        Steps.of(
            List.of(
                change(3, 2, PHONE, "", "2"),
                change(2, 1, PHONE, "", "1"),
                change(1, 1, HEAD, "", "甲")));
    assertThat(steps.toUndo().orElseThrow()).containsExactly(new Difference(PHONE, "2", ""));
    steps.record(steps.toUndo().orElseThrow());
    assertThat(steps.toUndo().orElseThrow()).hasSize(2);
    assertThat(steps.toRedo().orElseThrow()).containsExactly(new Difference(PHONE, "", "2"));
  }

  @Test
  void aNewStepForgetsWhatWasUndone() {
    Steps steps = Steps.of(List.of(change(1, 1, HEAD, "", "甲")));
    steps.record(steps.toUndo().orElseThrow());
    steps.record(List.of(new Difference(HEAD, "", "乙")));
    assertThat(steps.toRedo()).isEmpty();
    assertThat(steps.toUndo()).contains(List.of(new Difference(HEAD, "乙", "")));
  }

  @Test
  void whatWasPutBackOnPurposeIsAStepOfItsOwn() {
    Change first = change(1, 1, HEAD, "", "甲");
    Change back =
        new Change(2, first.at().plusSeconds(1), "test", HEAD, "甲", "", Source.TYPED, "改回");
    Steps steps = Steps.of(List.of(back, first));
    assertThat(steps.toUndo()).contains(List.of(new Difference(HEAD, "", "甲")));
    assertThat(steps.toRedo()).isEmpty();
  }

  @Test
  void nothingGoesBackOverAChangeOfStatus() {
    Steps steps =
        Steps.of(
            List.of(change(2, 2, Place.Single.STATUS, "草稿", "已签发"), change(1, 1, HEAD, "", "甲")));
    assertThat(steps.toUndo()).isEmpty();
    assertThat(steps.toRedo()).isEmpty();
  }

  private static Change change(long id, long second, Place place, String was, String became) {
    return new Change(
        id, Instant.ofEpochSecond(second), "test", place, was, became, Source.TYPED, "");
  }
}
