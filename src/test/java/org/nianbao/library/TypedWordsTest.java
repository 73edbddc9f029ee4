package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** What was being typed when the program was killed becomes an edit at the next opening. */
class TypedWordsTest {
  private static final Place FIGURE = Place.of(Samples.MADE);
  private static final Place TEXT = new Place.Text("overview");

  @TempDir Path folder;
  private Path file;
  private Report before;

  @BeforeEach
  void make() throws Refusal {
    file = folder.resolve("年报库.nianbao");
    before = Samples.report("甲局", 2017);
    try (Library library = Library.open(file)) {
      library.add(before, "张三");
    }
  }

  @Test
  void theNextOpeningMakesEditsOfItAndTellsSo() throws Exception {
    type(Map.of(TEXT, "写到一半", FIGURE, "12", Place.of(Fact.HEAD), ""));
    try (Library library = Library.open(file)) {
      assertThat(library.notices()).singleElement().asString().contains("甲局", "2017", "找回");
      assertThat(library.report(1).at(TEXT)).isEqualTo("写到一半");
      assertThat(library.report(1).at(FIGURE)).isEqualTo("12");
      assertThat(library.history(1))
          .extracting(Change::place, Change::became, Change::by, Change::source, Change::word)
          .contains(
              tuple(TEXT, "写到一半", "李四", Source.TYPED, "程序意外关闭后找回"),
              tuple(FIGURE, "12", "李四", Source.TYPED, "程序意外关闭后找回"))
          .hasSize(3);
      assertThat(library.typed().of(1)).isEmpty();
    }
    try (Library library = Library.open(file)) {
      assertThat(library.notices()).isEmpty();
    }
  }

  @Test
  void theNewestWordsCountAndNoneWhereTypingWasTakenBack() throws Exception {
    try (Library library = Library.open(file)) {
      for (String words : List.of("写", "写到", "写到这")) {
        library.typed().keep(1, Map.of(TEXT, Optional.of(words)), "李四");
      }
      library.typed().keep(1, Map.of(FIGURE, Optional.of("7")), "李四");
      library.typed().keep(1, Map.of(FIGURE, Optional.empty()), "李四");
      assertThat(library.report(1)).as("no part of the report yet").isEqualTo(before);
    }
    try (Library library = Library.open(file)) {
      assertThat(library.report(1)).isEqualTo(before.with(TEXT, "写到这"));
    }
  }

  @Test
  void anEditOfThePlaceEndsIt() throws Exception {
    type(Map.of(FIGURE, "x"));
    try (Library library = Library.open(file)) {
      library.typed().keep(1, Map.of(TEXT, Optional.of("旧的")), "李四");
      library.save(1, before, before.with(TEXT, "新的"), "李四");
      assertThat(library.typed().of(1)).containsOnlyKeys(FIGURE);
    }
    try (Library library = Library.open(file)) {
      assertThat(library.report(1).at(TEXT)).isEqualTo("新的");
    }
  }

  @Test
  void whatTheReportCannotHaveIsLeftForTheWindow() throws Exception {
    type(Map.of(FIGURE, "12件", new Place.Text("gone"), "写在已删去的章里", TEXT, "写到一半"));
    try (Library library = Library.open(file)) {
      assertThat(library.report(1)).isEqualTo(before.with(TEXT, "写到一半"));
      assertThat(library.typed().of(1)).containsEntry(FIGURE, "12件").hasSize(2);
    }
  }

  @Test
  void anIssuedReportAndOneInTheTrashStayAsTheyAre() throws Exception {
    type(Map.of(TEXT, "写到一半"));
    Report issued = before.with(Status.APPROVED);
    try (Library library = Library.open(file)) {
      Report now = library.report(1);
      library.save(1, now, issued, "张三");
      library.typed().keep(1, Map.of(TEXT, Optional.of("还在写")), "李四");
      library.add(Samples.report("乙局", 2017), "张三");
      library.typed().keep(2, Map.of(TEXT, Optional.of("还在写")), "李四");
      library.delete(2, "张三");
    }
    try (Library library = Library.open(file)) {
      assertThat(library.notices()).isEmpty();
      assertThat(library.report(1)).isEqualTo(issued);
      library.restore(2, "张三");
    }
    try (Library library = Library.open(file)) {
      assertThat(library.report(2).at(TEXT)).isEqualTo("还在写");
    }
  }

  @Test
  void whatIsRefusedAtOnePlaceHindersNoOther() throws Exception {
    try (Library library = Library.open(file)) {
      library.add(Samples.report("乙局", 2017), "张三");
    }
    type(Map.of(Place.Single.AGENCY, "乙局", TEXT, "写到一半"));
    try (Library library = Library.open(file)) {
      assertThat(library.report(1)).isEqualTo(before.with(TEXT, "写到一半"));
      assertThat(library.typed().of(1)).containsEntry(Place.Single.AGENCY, "乙局");
    }
  }

  private void type(Map<Place, String> words) throws Refusal {
    try (Library library = Library.open(file)) {
      for (Map.Entry<Place, String> entry : words.entrySet()) {
        library.typed().keep(1, Map.of(entry.getKey(), Optional.of(entry.getValue())), "李四");
      }
    }
  }
}
