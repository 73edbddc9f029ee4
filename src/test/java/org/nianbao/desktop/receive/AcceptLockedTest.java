package org.nianbao.desktop.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.check.Checker;
import org.nianbao.desk.OpenReport;
import org.nianbao.desktop.control.Background;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.intake.FileIntake;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/** A file accepted in the window over a report of each status. */
class AcceptLockedTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final CellId CELL = CellId.parse("1.1");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Status.class)
  void aReceivedFileGoesOverNothingThatWasReviewed(Status status) throws Exception {
    try (Library library = Library.open(folder.resolve("年报库.nianbao"))) {
      Report stored =
          Report.empty(EDITIONS.byId("2014").orElseThrow(), "甲样例局", 2017)
              .with(CELL, Value.of(12))
              .with(status);
      library.add(stored, "张某某");
      ReceiveModel model =
          new ReceiveModel(
              library,
              id -> OpenReport.of(library, id, EDITIONS, new Checker(), () -> "乙样例"),
              EDITIONS,
              new FileIntake(EDITIONS, AttachedReport::jsonIfAny),
              () -> "乙样例",
              Background.atOnce());
      Report sent = stored.with(CELL, Value.of(13)).with(Status.DRAFT);
      Path file = folder.resolve("sent.json");
      Files.write(file, ReportJson.canonical(sent));
      model.take(List.of(file));
      Arrival arrival = model.arrivals().getFirst();

      if (status == Status.DRAFT || status == Status.SUBMITTED) {
        model.accept(arrival);
        assertThat(library.report(1)).isEqualTo(sent.with(status));
        model.undo(arrival);
      } else {
        assertThatThrownBy(() -> model.accept(arrival))
            .isInstanceOf(Refusal.class)
            .hasMessageContaining(status.words() + "，不能再改");
      }
      assertThat(library.report(1)).isEqualTo(stored);
      assertThat(arrival.state()).isInstanceOf(Arrival.Understood.class);
    }
  }
}
