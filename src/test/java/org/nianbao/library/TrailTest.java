package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.message.Refusal;
import org.nianbao.report.Place;

/** The audit trail is guarded by the file itself, not by this program's good manners. */
class TrailTest {
  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() throws Refusal {
    library = Library.open(folder.resolve("年报库.nianbao"));
    library.add(Samples.report("甲局", 2017), "张三");
    long gone = library.add(Samples.report("乙局", 2017), "张三");
    long comment = library.comment(1, Place.of(Samples.MADE), "", "请核对", "李四");
    library.mark(1, comment, true, "已核对", "张三");
    library.delete(gone, "张三");
    library.emptyTrash("张三");
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE change SET author = '别人'",
        "DELETE FROM change",
        "REPLACE INTO change VALUES (1, 1, '2018-01-01T00:00:00Z', '别人', 'status', '', '', '', '')",
        "DELETE FROM report",
        "UPDATE removal SET author = '别人'",
        "DELETE FROM removal",
        "UPDATE comment SET words = '别的话'",
        "DELETE FROM comment",
        "REPLACE INTO comment VALUES (1, 1, '2018-01-01T00:00:00Z', '别人', '1.1', '', '别的话')",
        "UPDATE comment_mark SET resolved = 0",
        "DELETE FROM comment_mark",
        "REPLACE INTO comment_mark VALUES (1, 1, '2018-01-01T00:00:00Z', '别人', 0, '')",
      })
  void whatWasRecordedStays(String sql) {
    List<Change> history = library.history(1);
    List<Removal> removals = library.removals();
    List<Comment> comments = library.comments(1);

    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> library.database().script(sql));
    assertThat(library.history(1)).isEqualTo(history).hasSize(1);
    assertThat(library.removals()).isEqualTo(removals).hasSize(1);
    assertThat(library.comments(1)).isEqualTo(comments).hasSize(1);
  }
}
