package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
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

/**
 * What is kept beside a report: comments, notes, where words came from and why a step was taken.
 */
class ReviewTest {
  private static final Place MADE = Place.of(Samples.MADE);

  @TempDir Path folder;
  private Library library;
  private long id;

  @BeforeEach
  void open() throws Refusal {
    library = Library.open(folder.resolve("年报库.nianbao"));
    id = library.add(Samples.report("甲局", 2017), Cause.of("张三", Source.IMPORTED));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aCommentIsOpenUntilItIsResolvedAndEveryTurnIsKept() throws Refusal {
    long first = library.comment(id, MADE, "", " 请核对登记簿 ", "李四");
    long second = library.comment(id, new Place.Text("overview"), "主动公开", "写具体些", "李四");
    assertThat(library.comments(id)).extracting(Comment::open).containsExactly(true, true);
    library.mark(id, first, true, "已核对", "张三");
    assertThat(library.comments(id)).extracting(Comment::open).containsExactly(false, true);
    library.mark(id, first, false, "", "李四");
    library.mark(id, first, true, "已改", "张三");
    Comment comment = library.comments(id).getFirst();
    assertThat(comment.words()).isEqualTo("请核对登记簿");
    assertThat(comment.marks())
        .extracting(Comment.Mark::by, Comment.Mark::resolved, Comment.Mark::word)
        .containsExactly(tuple("张三", true, "已核对"), tuple("李四", false, ""), tuple("张三", true, "已改"));
    assertThat(library.comments(id).getLast().quote()).isEqualTo("主动公开");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.mark(id, first, true, "", "张三"))
        .withMessageContaining("已经处理");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.mark(id, second + 1, true, "", "张三"))
        .withMessageContaining("没有编号");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.comment(id, MADE, "", " ", "李四"));
  }

  @Test
  void notesAndCommentsAreNoPartOfTheReportAndGoWithIt() throws Exception {
    Report before = library.report(id);
    library.note(id, MADE, "来自登记簿", "张三");
    library.note(id, MADE, "来自新的登记簿", "张三");
    library.comment(id, MADE, "", "请核对", "李四");
    assertThat(library.report(id)).isEqualTo(before);
    assertThat(library.notes(id)).isEqualTo(Map.of(MADE, "来自新的登记簿"));
    assertThat(library.history(id, new Place.Note(MADE)))
        .extracting(Change::was, Change::became)
        .containsExactly(tuple("来自登记簿", "来自新的登记簿"), tuple("", "来自登记簿"));
    library.note(id, MADE, " ", "张三");
    assertThat(library.notes(id)).isEmpty();
    library.delete(id, "张三");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.comment(id, MADE, "", "再核对", "李四"));
    library.emptyTrash("张三");
    assertThat(library.database().number("SELECT count(*) FROM comment")).isZero();
    assertThat(library.database().number("SELECT count(*) FROM note")).isZero();
  }

  @Test
  void whereWordsCameFromIsKnownForChangedPlacesAndForTheRest() throws Refusal {
    Report before = library.report(id);
    Place other = Place.of(CellId.parse("1.2"));
    Report after = before.with(MADE, "112").with(other, "7");
    library.save(
        id, before, after, new Cause("张三", Source.PASTED, Map.of(other, Source.COMPUTED), ""));
    assertThat(library.sources(id))
        .isEqualTo(
            Map.of(
                MADE, Source.PASTED, other, Source.COMPUTED, Place.Single.REPORT, Source.IMPORTED));
    Report again = after.with(Samples.MADE, Value.of(113));
    library.save(id, after, again, "张三");
    library.delete(id, "张三");
    library.restore(id, "张三");
    assertThat(library.sources(id))
        .containsEntry(MADE, Source.TYPED)
        .containsEntry(Place.Single.REPORT, Source.IMPORTED);
  }

  @Test
  void aStepKeepsItsReason() throws Refusal {
    Report before = library.report(id).with(Status.SUBMITTED);
    library.save(id, library.report(id), before, "张三");
    library.save(id, before, before.with(Status.DRAFT), Cause.typed("李四").because(" 数字请再核对 "));
    Change change = library.history(id).getFirst();
    assertThat(change.by()).isEqualTo("李四");
    assertThat(change.word()).isEqualTo("数字请再核对");
    assertThat(library.history(id, change.id() - 1)).containsExactly(change);
    assertThat(library.history(id, Place.Single.STATUS)).hasSize(2);
    assertThat(library.history(id, Place.of(Fact.HEAD))).isEmpty();
  }
}
