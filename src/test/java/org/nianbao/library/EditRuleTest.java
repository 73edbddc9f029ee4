package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.StatusStep;

/** What the store lets be done to a report of each status, whatever the caller thought of it. */
class EditRuleTest {
  private static final Place FIGURE = Place.of(Samples.MADE);

  @TempDir Path folder;
  private Path file;

  /** Another report made of one, in each of the ways in which two can differ. */
  enum Edit {
    FIGURE_WORDS(report -> report.with(FIGURE, "107")),
    FIGURE_EMPTIED(report -> report.with(FIGURE, "")),
    TEXT(report -> report.with(new Place.Text("overview"), "改过")),
    HEADING(report -> report.with(new Place.Heading("overview"), "改过")),
    COVER(report -> report.with(Fact.HEAD, "丙样例")),
    EXPLANATION(report -> report.explained("0123456789ab", "某个理由")),
    AGENCY(report -> report.withAgency("乙局")),
    YEAR(report -> report.withYear(2016)),
    EDITION(report -> report.withEdition("2019")),
    SECTION_ADDED(report -> report.with(new Narrative("more", "又一章", ""))),
    SECTION_GONE(report -> report.withSections(List.of())),
    WITH_A_STEP(report -> report.with(FIGURE, "107").with(next(report.status()))) {
      @Override
      Cause cause() {
        return Cause.typed("李四").because("补报");
      }
    };

    private final java.util.function.UnaryOperator<Report> edit;

    Edit(java.util.function.UnaryOperator<Report> edit) {
      this.edit = edit;
    }

    Cause cause() {
      return Cause.of("李四", Source.PASTED);
    }

    private static Status next(Status status) {
      return status == Status.DRAFT ? Status.SUBMITTED : Status.DRAFT;
    }
  }

  static Stream<Arguments> table() {
    return Arrays.stream(Edit.values())
        .flatMap(edit -> Arrays.stream(Status.values()).map(status -> Arguments.of(edit, status)));
  }

  @BeforeEach
  void begin() {
    file = folder.resolve("年报库.nianbao");
  }

  @ParameterizedTest
  @MethodSource("table")
  void onlyADraftAndOneHandedInAreEdited(Edit edit, Status status) throws Exception {
    boolean editable = status == Status.DRAFT || status == Status.SUBMITTED;
    try (Library library = Library.open(file)) {
      Report before = stored(library, status);
      List<Change> history = library.history(1);
      Report after = edit.edit.apply(before);
      if (editable) {
        library.save(1, before, after, edit.cause());
        assertThat(library.report(1)).isEqualTo(after);
      } else {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> library.save(1, before, after, edit.cause()))
            .withMessageContaining(status.words() + "，不能再改");
        assertThat(library.report(1)).isEqualTo(before);
        assertThat(library.history(1)).isEqualTo(history);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void undoIsAnEditLikeAnyOther(Status status) throws Exception {
    try (Library library = Library.open(file)) {
      Report first = stored(library, Status.DRAFT);
      Report edited = first.with(FIGURE, "107");
      library.save(1, first, edited, "李四");
      Report now = edited;
      if (status != Status.DRAFT) {
        now = edited.with(status);
        lead(library, edited, status);
      }
      Report here = now;
      Report back = first.with(status);
      if (status == Status.DRAFT || status == Status.SUBMITTED) {
        library.save(1, here, back, "李四");
        assertThat(library.report(1)).isEqualTo(back);
      } else {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> library.save(1, here, back, "李四"));
        assertThat(library.report(1)).isEqualTo(here);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void typedWordsAreTakenUpWhereTheyMayStandAndKeptElse(Status status) throws Exception {
    try (Library library = Library.open(file)) {
      stored(library, status);
      library.typed().keep(1, Map.of(FIGURE, Optional.of("107")), "李四");
    }
    try (Library library = Library.open(file)) {
      if (status == Status.DRAFT || status == Status.SUBMITTED) {
        assertThat(library.report(1).at(FIGURE)).isEqualTo("107");
      } else {
        assertThat(library.report(1).at(FIGURE)).isEqualTo("106");
        assertThat(library.typed().of(1)).containsEntry(FIGURE, "107");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void notesMayAlwaysBeLeftAndCommentsUntilItIsIssued(Status status) throws Exception {
    try (Library library = Library.open(file)) {
      stored(library, status);
      library.note(1, FIGURE, "来自登记簿", "李四");
      assertThat(library.notes(1)).containsEntry(FIGURE, "来自登记簿");
      if (status == Status.APPROVED) {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> library.comment(1, FIGURE, "", "请核对", "丁样例"));
        assertThat(library.comments(1)).isEmpty();
      } else {
        library.comment(1, FIGURE, "", "请核对", "丁样例");
        assertThat(library.comments(1)).hasSize(1);
      }
    }
  }

  static Stream<Arguments> moves() {
    return Arrays.stream(Status.values())
        .flatMap(
            from ->
                Arrays.stream(Status.values())
                    .filter(to -> to != from)
                    .map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void theStatusGoesByStepsAndBackWithAReason(Status from, Status to) throws Exception {
    Optional<StatusStep> step = StatusStep.between(from, to);
    try (Library library = Library.open(file)) {
      Report before = stored(library, from);
      Report after = before.with(to);
      if (step.isEmpty()) {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> library.save(1, before, after, Cause.typed("丙样例").because("有原因")))
            .withMessageContaining("不能");
      } else if (to == Status.DRAFT) {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> library.save(1, before, after, "丙样例"))
            .withMessageContaining("写");
        library.save(1, before, after, Cause.typed("丙样例").because("有原因"));
      } else {
        library.save(1, before, after, "丙样例");
      }
      assertThat(library.report(1)).isEqualTo(step.isPresent() ? after : before);
    }
  }

  @Test
  void aReportOfTheYearBeforeIsFoundByItsAgency() throws Exception {
    try (Library library = Library.open(file)) {
      Report last = Samples.report("甲局", 2016);
      long id = library.add(last, "张三");
      library.add(Samples.report("", 2016), "张三");
      assertThat(library.lastYear(Samples.report("甲局", 2017))).contains(last);
      assertThat(library.lastYear(Samples.report("乙局", 2017))).isEmpty();
      assertThat(library.lastYear(Samples.report("甲局", 2018))).isEmpty();
      assertThat(library.lastYear(Samples.report("", 2017))).as("not yet named").isEmpty();
      library.delete(id, "张三");
      assertThat(library.lastYear(Samples.report("甲局", 2017))).as("in the trash").isEmpty();
    }
  }

  private static Report stored(Library library, Status status) throws Refusal {
    Report draft = Samples.report("甲局", 2017);
    library.add(draft, "张三");
    return lead(library, draft, status);
  }

  /** Takes the steps that lead to a status. */
  private static Report lead(Library library, Report draft, Status status) throws Refusal {
    Report now = draft;
    for (Status next : List.of(Status.SUBMITTED, Status.REVIEWED, Status.APPROVED)) {
      if (next.compareTo(status) <= 0) {
        library.save(1, now, now.with(next), "丙样例");
        now = now.with(next);
      }
    }
    return now;
  }
}
