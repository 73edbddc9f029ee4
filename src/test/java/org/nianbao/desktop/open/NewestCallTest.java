package org.nianbao.desktop.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.desktop.control.Background;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;

/** Work over long texts, without a window: what is done beside it waits in a list here. */
class NewestCallTest {
  private static final Edition EDITION = Editions.builtIn().byId("2021").orElseThrow();
  private static final Report SHORT = Report.empty(EDITION, "示例县样板局", 2025);
  private static final Report LONG = longReport();

  private final Deque<Runnable> beside = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final NewestCall<String> calls =
      new NewestCall<>(shown::add, new Background(beside::add, Runnable::run));

  @Test
  void ofLongTextsOnlyOneIsLookedThroughAtATimeAndTheNewestLast() {
    call(LONG, "1");
    call(LONG, "2");
    call(LONG, "3");
    assertThat(beside).as("at work").hasSize(1);
    beside.poll().run();
    assertThat(shown).as("outdated").isEmpty();
    assertThat(calls.waiting()).isTrue();
    beside.poll().run();
    assertThat(shown).containsExactly("3");
    assertThat(done).containsExactly("1", "3");
    assertThat(calls.waiting()).isFalse();
    assertThat(beside).isEmpty();
  }

  @Test
  void whatIsCalledAtOnceMakesWhatIsAtWorkOutdated() {
    call(LONG, "1");
    call(LONG, "2");
    call(SHORT, "3");
    assertThat(shown).containsExactly("3");
    assertThat(calls.waiting()).isFalse();
    beside.poll().run();
    assertThat(shown).containsExactly("3");
    call(LONG, "4");
    beside.poll().run();
    assertThat(shown).containsExactly("3", "4");
  }

  private void call(Report report, String name) {
    calls.call(
        report,
        () -> {
          done.add(name);
          return name;
        });
  }

  private static Report longReport() {
    Narrative first = SHORT.sections().getFirst();
    return SHORT.with(first.withText("长".repeat(10_001)));
  }
}
