package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Who may write to a library, and what the others are told. */
@Timeout(60)
class WriterTest {
  @TempDir Path folder;
  private Path file;
  private Path side;

  @BeforeEach
  void make() throws Refusal {
    file = folder.resolve("年报库.nianbao");
    side = folder.resolve("年报库.nianbao.lock");
    Samples.make(file, 2);
  }

  @Test
  void sideFileTellsWhoAndGoesWithTheWriter() throws Exception {
    try (Library library = Library.open(file)) {
      assertThat(library.readOnly()).isFalse();
      assertThat(side).exists();
    }
    assertThat(side).doesNotExist();
  }

  @Test
  void secondOpeningHereIsReadOnlyAndSeesEdits() throws Refusal {
    try (Library first = Library.open(file);
        Library second = Library.open(folder.resolve(".").resolve("年报库.nianbao"))) {
      assertReadOnly(second);
      Report before = first.report(1);
      first.save(1, before, before.with(Samples.MADE, Value.of(9)), "张三");

      assertThat(second.report(1).value(Samples.MADE)).isEqualTo(Value.of(9));
      assertThat(second.history(1)).hasSize(2);
    }
  }

  /** Where locks are POSIX's, a careless second opening would give up the first one's lock. */
  @Test
  void secondOpeningHereDoesNotLoseTheLockToOthers() throws Exception {
    try (Library first = Library.open(file)) {
      Library.open(file).close();
      try (OtherProgram other = OtherProgram.start("hold", file)) {
        assertThat(other.mayWrite()).isFalse();
        assertThat(first.readOnly()).isFalse();
      }
    }
  }

  /** A file dialog reads every file of the folder; closing them gives POSIX locks up. */
  @Test
  void whateverReadsTheFilesHereDoesNotLoseTheLockToOthers() throws Exception {
    try (Library first = Library.open(file)) {
      for (String name : Samples.names(folder)) {
        Path each = folder.resolve(name);
        if (Files.isRegularFile(each)) {
          Files.readAllBytes(each);
        }
      }
      try (OtherProgram other = OtherProgram.start("hold", file)) {
        assertThat(other.mayWrite()).isFalse();
      }
      Report before = first.report(1);
      first.save(1, before, before.with(Samples.MADE, Value.of(9)), "张三");
    }
    try (OtherProgram other = OtherProgram.start("hold", file)) {
      assertThat(other.mayWrite()).isTrue();
    }
  }

  @Test
  void aMarkOfAnotherComputerIsTold() throws Exception {
    Files.writeString(side, "李四@另一台\n2026-11-30T01:00:00Z\n4711\n2026-11-30T00:00:00Z\n");
    try (Library library = Library.open(file)) {
      assertThat(library.readOnly()).isFalse();
      assertThat(library.notices())
          .singleElement()
          .asString()
          .contains("李四@另一台", "2026-11-30", "另一台电脑");
    }
    assertThat(side).doesNotExist();
  }

  @Test
  void aMarkOfAProcessThatIsNoMoreCountsForNothing() throws Exception {
    Holder self = Holder.self(Instant.now());
    for (String process : new String[] {"999999999", Long.toString(self.process()), "x", ""}) {
      Files.writeString(
          side, self.who() + "\n2026-11-30T01:00:00Z\n" + process + "\n2026-11-30T00:00:00Z\n");
      try (Library library = Library.open(file)) {
        assertThat(library.readOnly()).isFalse();
        assertThat(library.notices()).isEmpty();
      }
    }
  }

  @Test
  void anotherProgramIsNamedAndSoIsTheTime() throws Exception {
    Instant before = Instant.now().minusMillis(1);
    try (OtherProgram other = OtherProgram.start("hold", file);
        Library library = Library.open(file)) {
      assertReadOnly(library);
      Holder holder = library.heldBy().orElseThrow();
      assertThat(holder.who()).startsWith(System.getProperty("user.name") + "@");
      assertThat(holder.since()).isBetween(before, Instant.now());
      assertThat(library.notices()).singleElement().asString().contains(holder.who());
      other.close();
    }
    try (Library library = Library.open(file)) {
      assertThat(library.readOnly()).isFalse();
    }
  }

  @Test
  void killedProgramHoldsNothing() throws Exception {
    OtherProgram other = OtherProgram.start("hold", file);
    other.kill();
    assertThat(side).exists();

    try (Library library = Library.open(file)) {
      assertThat(library.readOnly()).isFalse();
      assertThat(library.heldBy()).isEmpty();
    }
    assertThat(side).doesNotExist();
  }

  @Test
  void linkToALibraryIsTheSameLibrary() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("链接.nianbao"), file);

    try (Library first = Library.open(file);
        Library second = Library.open(link)) {
      assertThat(first.readOnly()).isFalse();
      assertThat(second.readOnly()).isTrue();
    }
  }

  /** A folder of the side file's name stands for a folder nothing can be written into. */
  @Test
  void whereNoLockCanBeMadeItIsReadOnly() throws Exception {
    Files.createDirectory(side);
    byte[] bytes = Files.readAllBytes(file);

    try (Library library = Library.open(file)) {
      assertThat(library.heldBy()).isEqualTo(Optional.empty());
      assertReadOnly(library);
      assertThat(library.notices()).singleElement().asString().contains("文件夹不能写入");
    }
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void newLibraryWhereNoLockCanBeMadeIsRefused() throws Exception {
    Path fresh = folder.resolve("新.nianbao");
    Files.createDirectory(folder.resolve("新.nianbao.lock"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.open(fresh))
        .withMessageContaining("无法在这里建立");
    assertThat(fresh).doesNotExist();
  }

  @Test
  void fileMarkedReadOnlyIsOpenedSo() throws Exception {
    assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "root may write any file");

    try (Library library = Library.open(file)) {
      assertReadOnly(library);
      assertThat(library.notices()).singleElement().asString().contains("只读文件");
    }
  }

  @Test
  void emptyFileThatCannotBeWrittenIsNoLibrary() throws Exception {
    Path empty = Files.createFile(folder.resolve("空.nianbao"));
    Files.createDirectory(folder.resolve("空.nianbao.lock"));

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Library.open(empty));
    assertThat(empty).isEmptyFile();
  }

  private static void assertReadOnly(Library library) throws Refusal {
    assertThat(library.readOnly()).isTrue();
    assertThat(library.list()).hasSize(2);
    assertThatNoException().isThrownBy(() -> library.report(1));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.add(Samples.report("丙局", 2017), "张三"))
        .withMessageContaining("不能修改");
  }
}
