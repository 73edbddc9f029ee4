package org.nianbao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Source;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.StatusStep;

/** A report edited, checked, stepped and undone without a window. */
class OpenReportTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Edition EDITION = EDITIONS.byId("2021").orElseThrow();
  private static final Place CELL = new Place.Figure(new CellId("3.1", "natural"));
  private static final Place OTHER = new Place.Figure(new CellId("3.2", "natural"));

  @TempDir private Path folder;
  private Library library;
  private long id;
  private OpenReport open;

  @BeforeEach
  void open() throws Exception {
    library = Library.open(folder.resolve("年报库.nianbao"));
    id = library.add(Report.empty(EDITION, "示例县样板局", 2025), Cause.typed("甲样例"));
    open = again();
  }

  private OpenReport again() throws Refusal {
    return OpenReport.of(library, id, EDITIONS, new Checker(), () -> "甲样例");
  }

  @AfterEach
  void close() {
    open.close();
    library.close();
  }

  @Test
  void anEditIsInTheLibraryAndItsWatcherLearnsOfItOnceItIs() throws Exception {
    List<String> heard = new ArrayList<>();
    open.watch(
        after -> {
          heard.add("storing " + after.at(CELL));
          return () -> heard.add("stored " + stored().at(CELL));
        });
    open.edit(Map.of(CELL, "１２"), Source.PASTED);
    assertThat(heard).containsExactly("storing 12", "stored 12");
    assertThat(open.source(CELL)).isEqualTo(Source.PASTED);
  }

  @Test
  void whatIsNoFigureChangesNothingNotEvenBesideOnesThatAre() {
    assertThatThrownBy(() -> open.edit(Map.of(CELL, "12", OTHER, "十几"), Source.TYPED))
        .isInstanceOf(Refusal.class);
    assertThat(stored().values()).isEmpty();
    assertThat(open.report().values()).isEmpty();
  }

  @Test
  void undoGoesOnWhereItWasAfterTheReportWasClosed() throws Exception {
    open.edit(Map.of(CELL, "1"), Source.TYPED);
    open.edit(Map.of(CELL, "2", OTHER, "3"), Source.TYPED);
    open.close();
    open = again();
    assertThat(open.undo()).isPresent();
    assertThat(stored().at(CELL)).isEqualTo("1");
    assertThat(stored().at(OTHER)).isEmpty();
    assertThat(open.redo()).isPresent();
    assertThat(stored().at(OTHER)).isEqualTo("3");
  }

  @Test
  void whatWasTypedAndWasNoEditYetIsThereAfterAKill() throws Exception {
    open.typed(CELL, "4x");
    OpenReport killed = open;
    // One thread keeps what is typed, in order: an edit of another place waits for it.
    while (library.typed().of(id).isEmpty()) {
      Thread.onSpinWait();
    }
    open = again();
    assertThat(open.left(CELL)).contains("4x");
    killed.close();
  }

  @Test
  void aRemedyGoesInAsComputedAndItsFindingIsGone() throws Exception {
    Map<Place, String> parts =
        EDITION.cells().keySet().stream()
            .filter(cell -> cell.row().equals("3.1") && !cell.column().equals("total"))
            .collect(Collectors.toMap(Place.Figure::new, cell -> "1"));
    open.edit(parts, Source.TYPED);
    List<Finding> sums =
        open.findings().stream()
            .filter(finding -> finding.fix().isPresent())
            .filter(finding -> finding.place() instanceof Place.Figure)
            .toList();
    assertThat(sums).isNotEmpty();
    open.mend(sums.subList(0, 1));
    assertThat(open.source(sums.getFirst().place())).isEqualTo(Source.COMPUTED);
    assertThat(open.findings()).doesNotContain(sums.getFirst());
  }

  @Test
  void aReviewedReportTakesANoteAndNothingElse() throws Exception {
    open.save(open.report().with(Status.SUBMITTED), Cause.typed("甲样例"));
    open.save(open.report().with(Status.REVIEWED), Cause.typed("乙样例"));
    assertThat(open.locked()).isTrue();
    open.note(CELL, "问过信息科");
    assertThat(open.undo()).contains(CELL);
    assertThat(library.notes(id)).isEmpty();
    assertThat(open.undo()).isEmpty();
  }

  @Test
  void aStepIsRefusedWhileErrorsStand() {
    assertThatThrownBy(() -> open.take(StatusStep.SUBMIT, 1, "甲样例", ""))
        .isInstanceOf(Refusal.class);
    assertThat(stored().status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void lastYearIsTheSameAgencysAndNoOthers() throws Exception {
    library.add(
        Report.empty(EDITION, "示例县样板局", 2024).with(Place.Single.AGENCY, "示例县样板局"),
        Cause.typed("甲样例"));
    library.add(Report.empty(EDITION, "示例县别的局", 2024), Cause.typed("甲样例"));
    open.close();
    open = again();
    assertThat(open.lastYear().report()).map(Report::agency).contains("示例县样板局");
  }

  private Report stored() {
    try {
      return library.report(id);
    } catch (Refusal e) {
      throw new AssertionError(e);
    }
  }
}
