package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

class BackupTest {
  @TempDir Path folder;
  private final InstantSource clock = Samples.ticking();
  private Path file;
  private Path backups;

  @BeforeEach
  void name() {
    file = folder.resolve("年报库.nianbao");
    backups = folder.resolve("年报库.nianbao.备份");
  }

  @Test
  void emptyLibraryIsNotCopied() throws Refusal {
    Samples.reopen(file, clock);
    Samples.reopen(file, clock);

    assertThat(backups).doesNotExist();
  }

  @Test
  void copyIsTakenOnlyAfterAChange() throws Refusal {
    edit(1);
    Samples.reopen(file, clock);
    assertThat(Samples.names(backups)).hasSize(1);
    Samples.reopen(file, clock);
    assertThat(Samples.names(backups)).hasSize(1);
    edit(2);
    Samples.reopen(file, clock);
    assertThat(Samples.names(backups)).hasSize(2);
  }

  @Test
  void emptyingTheTrashIsAChange() throws Refusal {
    edit(1);
    edit(2);
    try (Library library = Library.open(file, clock, Schema.current())) {
      library.delete(library.list().getFirst().id(), "张三");
      library.emptyTrash("张三");
    }
    List<String> before = Samples.names(backups);
    Samples.reopen(file, clock);

    assertThat(Samples.names(backups)).hasSize(before.size() + 1);
  }

  @Test
  void tenAreKeptAndTheOldestGoes() throws Refusal, IOException {
    edit(1);
    Samples.reopen(file, clock);
    String oldest = Samples.names(backups).getFirst();
    Files.writeString(backups.resolve("说明.txt"), "不是备份");
    for (int i = 2; i <= 14; i++) {
      edit(i);
      Samples.reopen(file, clock);
    }

    assertThat(Samples.names(backups)).hasSize(11).contains("说明.txt").doesNotContain(oldest);
  }

  @Test
  void copyHoldsWhatTheLibraryHeld() throws Refusal {
    edit(1);
    Samples.reopen(file, clock);
    Path copy = backups.resolve(Samples.names(backups).getFirst());

    try (Library library = Library.open(copy)) {
      assertThat(library.list()).hasSize(1);
      assertThat(library.report(1).value(Samples.MADE)).isEqualTo(Value.of(1));
      assertThat(library.history(1)).hasSize(2);
    }
  }

  @Test
  void spoiltNewestCopyIsMadeAgain() throws Refusal, IOException {
    edit(1);
    Samples.reopen(file, clock);
    Path copy = backups.resolve(Samples.names(backups).getFirst());
    Samples.spoil(copy, 0, 5_000);
    Samples.reopen(file, clock);

    assertThat(Samples.names(backups)).hasSize(2);
  }

  /** A file where the folder should be stands for a folder that cannot be written. */
  @Test
  void copyThatCannotBeMadeIsToldAndHindersNothing() throws Refusal, IOException {
    edit(1);
    Files.writeString(backups, "占着这个名字");

    try (Library library = Library.open(file, clock, Schema.current())) {
      assertThat(library.readOnly()).isFalse();
      assertThat(library.list()).hasSize(1);
      assertThat(library.notices()).singleElement().asString().contains("没能做成备份");
    }
    assertThat(backups).hasContent("占着这个名字");
  }

  @Test
  void libraryThatWasMovedAwayIsToldFromItsCopies() throws Refusal, IOException {
    edit(1);
    Samples.reopen(file, clock);
    Files.move(file, folder.resolve("别处.nianbao"));

    try (Library library = Library.open(file)) {
      assertThat(library.list()).isEmpty();
      assertThat(library.notices()).singleElement().asString().contains("备份还在");
    }
  }

  /** Sets the one report's figure, in a library opened and closed for it. */
  private void edit(int figure) throws Refusal {
    try (Library library = Library.open(file, clock, Schema.current())) {
      List<Listing> list = library.list();
      long id =
          list.isEmpty() ? library.add(Samples.report("甲局", 2017), "张三") : list.getFirst().id();
      Report before = library.report(id);
      library.save(id, before, before.with(Samples.MADE, Value.of(figure)), "张三");
    }
  }
}
