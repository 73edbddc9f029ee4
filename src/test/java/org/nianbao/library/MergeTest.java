package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/** Two libraries become one. */
class MergeTest {
  private static final Path KEPT = Path.of("src/test/resources/org/nianbao/kept");

  @TempDir Path folder;
  private Path one;
  private Path other;

  /** A library with three reports and a copy of it, each gone on with by itself. */
  @BeforeEach
  void make() throws Exception {
    one = folder.resolve("年报库.nianbao");
    other = folder.resolve("另一个.nianbao");
    try (Library library = Library.open(one)) {
      for (String agency : List.of("甲局", "乙局", "丙局")) {
        library.add(Samples.report(agency, 2017), "张三");
      }
    }
    Files.copy(one, other);
    edit(one, 2, 7);
    edit(one, 3, 8);
    edit(other, 1, 9);
    edit(other, 3, 10);
    try (Library library = Library.open(other)) {
      long id = library.add(Samples.report("丁局", 2017), "李四");
      library.note(id, Place.of(Samples.MADE), "来自登记簿", "李四");
      long comment = library.comment(id, Place.of(Samples.MADE), "", "请核对", "丁样例");
      library.mark(id, comment, true, "已核对", "李四");
      library.comment(1, Place.of(Samples.MADE), "", "再看看", "丁样例");
      library.names().answer("丁局", "丁县丁局", true, "李四");
    }
  }

  @Test
  void eachIsListedAsItStandsAndTakenOverWhereThatIsCertain() throws Exception {
    byte[] there = Files.readAllBytes(other);
    try (Library library = Library.open(one);
        Merge merge = Merge.of(library, other)) {
      assertThat(kinds(merge))
          .containsExactlyInAnyOrder("甲局 NEWER", "乙局 OLDER", "丙局 CONFLICTING", "丁局 NEW");
      assertThat(library.list()).as("nothing is done yet").hasSize(3);
      assertThat(merge.run()).hasSize(2);
      assertThat(kinds(merge))
          .containsExactlyInAnyOrder("甲局 SAME", "乙局 OLDER", "丙局 CONFLICTING", "丁局 SAME");
      assertThat(merge.run()).as("twice").isEmpty();
    }
    assertThat(other).hasBinaryContent(there);
    try (Library library = Library.open(one)) {
      assertThat(library.report(1).value(Samples.MADE)).isEqualTo(Value.of(9));
      assertThat(library.report(2).value(Samples.MADE)).isEqualTo(Value.of(7));
      assertThat(library.report(3).value(Samples.MADE)).isEqualTo(Value.of(8));
      assertThat(library.history(4)).extracting(Change::by).containsOnly("李四").hasSize(2);
      assertThat(library.notes(4)).hasSize(1);
      assertThat(library.comments(4)).singleElement().matches(comment -> !comment.open());
      assertThat(library.comments(1)).hasSize(1);
      assertThat(library.names().same("丁局", "丁县丁局")).isTrue();
    }
    assertThat(new Doctor(one).look()).isEmpty();
  }

  @Test
  void whatGoesOnFromAMergedStateGoesOnHere() throws Exception {
    merge();
    edit(other, 4, 99);
    try (Library library = Library.open(one);
        Merge merge = Merge.of(library, other)) {
      assertThat(kinds(merge)).contains("丁局 NEWER");
      merge.run();
      assertThat(library.report(4).value(Samples.MADE)).isEqualTo(Value.of(99));
    }
    assertThat(new Doctor(one).look()).isEmpty();
  }

  @Test
  void whatWasIssuedHereIsNotEditedByWhatWentOnElsewhere() throws Exception {
    try (Library library = Library.open(one)) {
      Report now = library.report(1);
      library.save(1, now, now.with(Status.APPROVED), "丙样例");
    }
    merge();
    try (Library library = Library.open(one)) {
      assertThat(library.report(1)).isEqualTo(Samples.report("甲局", 2017).with(Status.APPROVED));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aLibraryOfAnOlderProgramComesInWhole(int version) throws Exception {
    Path older = KEPT.resolve("schema-" + version + ".nianbao");
    byte[] before = Files.readAllBytes(older);
    try (Library library = Library.open(one);
        Merge merge = Merge.of(library, older)) {
      assertThat(merge.run()).hasSize(3);
      assertThat(library.list()).hasSize(6);
      assertThat(library.installedEditions()).hasSize(version >= 2 ? 1 : 0);
      assertThat(library.seal("甲样例县水务局").isPresent()).isEqualTo(version >= 4);
    }
    assertThat(older).hasBinaryContent(before);
    assertThat(new Doctor(one).look()).isEmpty();
  }

  @Test
  void whatIsNoLibraryOrThisOneIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("x.nianbao"), "不是");
    try (Library library = Library.open(one)) {
      for (Path wrong : List.of(text, one, folder.resolve("没有"))) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Merge.of(library, wrong));
      }
      assertThat(library.list()).hasSize(3);
    }
  }

  private void merge() throws Refusal {
    try (Library library = Library.open(one);
        Merge merge = Merge.of(library, other)) {
      merge.run();
    }
  }

  private static List<String> kinds(Merge merge) throws Refusal {
    return merge.items().stream().map(item -> item.agency() + " " + item.kind()).toList();
  }

  private static void edit(Path file, long id, int figure) throws Refusal {
    try (Library library = Library.open(file)) {
      Report before = library.report(id);
      library.save(id, before, before.with(Samples.MADE, Value.of(figure)), "李四");
    }
  }
}
