package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

  /** Samples' clock goes on by minutes: a run of commands is one day. */
  @Test
  void aRunOfCommandsTakesNoEarlierDayAway() throws Exception {
    InstantSource week = dated("2026-11-01T01:00:00Z", Duration.ofDays(1));
    for (int i = 1; i <= 7; i++) {
      edit(i, week);
      Samples.reopen(file, week);
    }
    List<String> days = Samples.names(backups);
    InstantSource today = dated("2026-11-28T01:00:00Z", Duration.ofSeconds(1));
    for (int i = 8; i <= 30; i++) {
      edit(i, today);
      Samples.reopen(file, today);
    }

    assertThat(Samples.names(backups)).containsAll(days);
  }

  @Test
  void aClockThatWasWrongOnceHidesNothing() throws Exception {
    Files.createDirectories(backups);
    Files.writeString(backups.resolve("说明.txt"), "不是备份");
    for (int i = 1; i <= 4; i++) {
      edit(i, at("2026-11-0" + i));
    }
    edit(5, at("2099-01-01"));
    edit(6, at("2026-11-16"));
    edit(7, at("2001-01-01"));
    edit(8, at("2026-11-18"));
    Samples.reopen(file, at("2026-11-18"));
    assertThat(Samples.names(backups)).contains("说明.txt").hasSize(9);
    Samples.spoil(file, 0, 4096);

    Restored restored = Library.restore(file);
    assertThat(restored.backup().orElseThrow().path().getFileName().toString())
        .contains("20261118");
    try (Library library = Library.open(file)) {
      assertThat(library.report(1).value(Samples.MADE)).isEqualTo(Value.of(8));
    }
  }

  @Test
  void whatIsEditedAfterGoingBackCountsAsNewerThanWhatWasLeft() throws Exception {
    edit(1);
    Samples.reopen(file, clock);
    Path old = backups.resolve(Samples.names(backups).getFirst());
    for (int i = 2; i <= 6; i++) {
      edit(i);
    }
    Copies.Comparison comparison = new Copies(file).compare(old);
    assertThat(comparison.lost().orElseThrow())
        .singleElement()
        .satisfies(part -> assertThat(part.edits()).isEqualTo(5));
    assertThat(comparison.gained()).isEmpty();
    byte[] before = Files.readAllBytes(file);
    Restored restored = new Copies(file).restore(old);
    assertThat(restored.setAside().orElseThrow()).hasBinaryContent(before);
    edit(100);
    Samples.reopen(file, clock);
    List<Backup> copies = new Copies(file).list();
    assertThat(copies.getFirst().forked()).isFalse();
    assertThat(copies.subList(1, copies.size())).anyMatch(Backup::forked);
    Samples.spoil(file, 0, 4096);
    Library.restore(file);
    try (Library library = Library.open(file)) {
      assertThat(library.report(1).value(Samples.MADE)).isEqualTo(Value.of(100));
    }
  }

  @Test
  void aSecondPlaceHasTheCopiesTooAndIsMissedAloud() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("U盘"));
    edit(1);
    try (Library library = Library.open(file, clock, Schema.current())) {
      library.secondPlace(Optional.of(stick));
    }
    edit(2);
    Samples.reopen(file, clock);
    Path second = stick.resolve("年报库.nianbao.备份");
    assertThat(Samples.names(backups))
        .containsAll(Samples.names(second))
        .last()
        .isEqualTo(Samples.names(second).getLast());
    Files.move(stick, folder.resolve("拔下的"));
    try (Library library = Library.open(file, clock, Schema.current())) {
      assertThat(library.notices()).singleElement().asString().contains("第二个存放处", "U盘");
      library.secondPlace(Optional.empty());
    }
    try (Library library = Library.open(file, clock, Schema.current())) {
      assertThat(library.notices()).isEmpty();
    }
  }

  @Test
  void whatAKillLeftHalfCopiedIsRemoved() throws Exception {
    edit(1);
    Samples.reopen(file, clock);
    Path half = Files.writeString(backups.resolve("年报库-20260101-000000-9.nianbao.partial"), "x");
    edit(2);
    Samples.reopen(file, clock);
    assertThat(half).doesNotExist();
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
    edit(figure, clock);
  }

  private static InstantSource at(String day) {
    return InstantSource.fixed(Instant.parse(day + "T01:00:00Z"));
  }

  private static InstantSource dated(String from, Duration step) {
    Instant[] now = {Instant.parse(from)};
    return () -> now[0] = now[0].plus(step);
  }

  private void edit(int figure, InstantSource when) throws Refusal {
    try (Library library = Library.open(file, when, Schema.current())) {
      List<Listing> list = library.list();
      long id =
          list.isEmpty() ? library.add(Samples.report("甲局", 2017), "张三") : list.getFirst().id();
      Report before = library.report(id);
      library.save(id, before, before.with(Samples.MADE, Value.of(figure)), "张三");
    }
  }
}
