package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.nianbao.library.Samples.MADE;
import static org.nianbao.library.Samples.report;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

class LibraryTest {
  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() throws Refusal {
    library = Library.open(folder.resolve("年报库.nianbao"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void newLibraryIsEmptyAndWritable() {
    assertThat(library.list()).isEmpty();
    assertThat(library.readOnly()).isFalse();
    assertThat(library.heldBy()).isEmpty();
    assertThat(library.notices()).isEmpty();
  }

  @Test
  void listsNewestYearFirstThenByAgency() throws Refusal {
    library.add(report("乙局", 2017), "张三");
    library.add(report("丙局", 2018), "张三");
    library.add(report("丁局", 2017), "张三");

    assertThat(library.list())
        .extracting(listing -> listing.year() + listing.agency())
        .containsExactly("2018丙局", "2017丁局", "2017乙局");
  }

  @Test
  void editIsThereAfterReopening() throws Refusal {
    Report before = report("甲局", 2017);
    long id = library.add(before, "张三");
    Report after = before.with(MADE, Value.of(112)).with(Fact.HEAD, "李四").with(Status.SUBMITTED);
    library.save(id, before, after, "张三");
    library.close();
    open();

    assertThat(library.report(id)).isEqualTo(after);
    assertThat(library.list().getFirst().status()).isEqualTo(Status.SUBMITTED);
  }

  @Test
  void historyTellsEveryPlaceNewestFirst() throws Refusal {
    Report before = report("甲局", 2017);
    long id = library.add(before, "张三");
    library.save(id, before, before.with(MADE, Value.of(112)).with(Status.SUBMITTED), "李四");

    assertThat(library.history(id))
        .extracting(change -> change.by() + " " + change.place().id(), Change::was, Change::became)
        .containsExactly(
            tuple("李四 1.1", "106", "112"),
            tuple("李四 status", "草稿", "送审"),
            tuple("张三 report", "", "新建"));
  }

  @Test
  void staleEditIsRefusedAndNothingIsStored() throws Refusal {
    Report first = report("甲局", 2017);
    long id = library.add(first, "张三");
    Report second = first.with(MADE, Value.of(112));
    library.save(id, first, second, "张三");
    List<Change> history = library.history(id);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.save(id, first, first.with(Fact.HEAD, "李四"), "李四"))
        .withMessageContaining("已在别处改过");
    assertThat(library.report(id)).isEqualTo(second);
    assertThat(library.history(id)).isEqualTo(history);
  }

  @Test
  void secondReportOfAnAgencyAndYearIsRefused() throws Refusal {
    library.add(report("甲局", 2017), "张三");
    Report other = report("乙局", 2017);
    long id = library.add(other, "张三");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.add(report("甲局", 2017), "张三"))
        .withMessageContaining("2017")
        .withMessageContaining("甲局");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.save(id, other, other.withAgency("甲局"), "张三"));
    assertThat(library.report(id)).isEqualTo(other);
    assertThat(library.list()).hasSize(2);
  }

  @Test
  void agenciesNotYetNamedDoNotCollide() throws Refusal {
    library.add(report("", 2017), "张三");
    library.add(report("", 2017), "张三");

    assertThat(library.list()).hasSize(2);
  }

  @Test
  void missingReportIsToldInASentence() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.report(7))
        .withMessageContaining("不在年报库里");
  }

  @Test
  void placeThatCouldNotBeReadBackIsNotStored() throws Refusal {
    Report before = report("甲局", 2017);
    long id = library.add(before, "张三");
    Report after = before.with(new CellId("不是编号", ""), Value.of(1));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> library.save(id, before, after, "张三"));
    assertThat(library.report(id)).isEqualTo(before);
  }

  @Test
  void trashKeepsReportAndHistory() throws Refusal {
    Report report = report("甲局", 2017);
    long id = library.add(report, "张三");
    library.delete(id, "李四");

    assertThat(library.list()).isEmpty();
    assertThat(library.trash()).extracting(Listing::id).containsExactly(id);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> library.report(id));
    library.restore(id, "李四");
    assertThat(library.report(id)).isEqualTo(report);
    assertThat(library.trash()).isEmpty();
    assertThat(library.history(id))
        .extracting(Change::became)
        .containsExactly("从回收站恢复", "移入回收站", "新建");
    assertThat(library.history(id)).extracting(Change::place).containsOnly(Place.Single.REPORT);
  }

  @Test
  void reportIsNotRestoredBesideItsSuccessor() throws Refusal {
    long old = library.add(report("甲局", 2017), "张三");
    library.delete(old, "张三");
    library.add(report("甲局", 2017), "张三");

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> library.restore(old, "张三"));
    assertThat(library.trash()).hasSize(1);
  }

  @Test
  void emptyingTheTrashRemovesForGoodAndLeavesATrace() throws Exception {
    long gone = library.add(report("甲局", 2017), "张三");
    long kept = library.add(report("乙局", 2017), "张三");
    library.delete(gone, "张三");
    library.emptyTrash("李四");

    assertThat(library.trash()).isEmpty();
    assertThat(library.history(gone)).isEmpty();
    assertThat(library.history(kept)).hasSize(1);
    assertThat(library.removals())
        .extracting(Removal::by, Removal::agency, Removal::year)
        .containsExactly(tuple("李四", "甲局", 2017));
    assertThat(library.database().number("SELECT count(*) FROM entry WHERE report = ?", gone))
        .isZero();
  }

  @Test
  void manyThreadsMayCall() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Long>> ids =
          IntStream.range(0, 40)
              .mapToObj(n -> threads.submit(() -> library.add(report("局" + n, 2017), "张三")))
              .toList();
      for (Future<Long> id : ids) {
        assertThat(library.report(id.get()).year()).isEqualTo(2017);
      }
    }
    assertThat(library.list()).hasSize(40);
  }

  @Test
  void closedLibraryIsNotUsed() {
    library.close();
    library.close();

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(library::list);
  }
}
