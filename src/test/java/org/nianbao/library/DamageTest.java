package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

class DamageTest {
  private static final int PAGE = 4096;

  @TempDir Path folder;
  private Path file;

  /** A library of three reports with a backup, edited once since. */
  @BeforeEach
  void make() throws Refusal {
    file = folder.resolve("年报库.nianbao");
    Samples.make(file, 3);
    try (Library library = Library.open(file)) {
      Report before = library.report(2);
      library.save(2, before, before.with(Samples.MADE, Value.of(7)), "张三");
    }
  }

  @Test
  void spoiltPagesAreToldWithTheBackupAndNothingIsTouched() throws IOException {
    Samples.spoil(file, (int) Files.size(file) / 2, 2 * PAGE);
    DamagedLibrary damage = damageUnharmed();

    assertThat(damage.backup()).get().extracting(Backup::reports).isEqualTo(3);
    assertThat(damage).hasMessageContaining("已损坏").hasMessageContaining("有 3 份年报");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 99, 100, 512, 4096, 5000, 40_000})
  void fileCutOffAnywhereIsDamaged(int length) throws IOException {
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));
    damageUnharmed();
  }

  @Test
  void fileOfZerosIsDamagedWhereThereAreBackups() throws IOException {
    Files.write(file, new byte[(int) Files.size(file)]);
    assertThat(damageUnharmed().lacking()).isEmpty();
  }

  @Test
  void emptiedFileIsDamagedWhereThereAreBackups() throws IOException {
    Files.write(file, new byte[0]);
    damageUnharmed();
  }

  @Test
  void whatTheBackupLacksIsReadWhereItCanBe() throws Exception {
    // A page of the middle breaks what stands there, not the tables of reports and changes.
    byte[] sound = Files.readAllBytes(file);
    List<DamagedLibrary.Lacking> read = List.of();
    for (int page = 2; page < sound.length / PAGE && read.isEmpty(); page++) {
      Files.write(file, sound);
      Samples.spoil(file, page * PAGE, PAGE);
      read = lackingOf(file);
    }

    assertThat(read).containsExactly(new DamagedLibrary.Lacking("第1局", 2017, 1));
  }

  @Test
  void restoringSetsTheFileAsideAndPutsTheBackupInItsPlace() throws Exception {
    Samples.spoil(file, PAGE, 8 * PAGE);
    byte[] damaged = Files.readAllBytes(file);
    Restored restored = Library.restore(file);

    assertThat(restored.backup()).isPresent();
    assertThat(restored.setAside().orElseThrow()).hasBinaryContent(damaged);
    assertThat(restored.setAside().orElseThrow().getFileName().toString()).contains("损坏-");
    try (Library library = Library.open(file)) {
      assertThat(library.list()).hasSize(3);
      assertThat(library.report(2)).isEqualTo(Samples.full("第1局", 2017));
      assertThat(library.readOnly()).isFalse();
    }
  }

  @Test
  void strayJournalGoesWithTheDamagedFile() throws Exception {
    Files.write(file, new byte[9_000]);
    Files.write(folder.resolve("年报库.nianbao-journal"), new byte[700]);
    Restored restored = Library.restore(file);

    Path aside = restored.setAside().orElseThrow();
    assertThat(aside.resolveSibling(aside.getFileName() + "-journal")).hasSize(700);
    assertThat(folder.resolve("年报库.nianbao-journal")).doesNotExist();
  }

  @Test
  void olderSoundBackupIsTakenWhereTheNewestIsSpoiltToo() throws Exception {
    Path backups = folder.resolve("年报库.nianbao.备份");
    Path newest = backups.resolve(Samples.names(backups).getLast());
    Path older = Files.copy(newest, backups.resolve("年报库-20180226-090000.nianbao"));
    Samples.spoil(newest, PAGE, 8 * PAGE);
    Samples.spoil(file, PAGE, 8 * PAGE);

    assertThat(damageUnharmed().backup()).get().extracting(Backup::path).isEqualTo(older);
  }

  @Test
  void withoutABackupTheFileIsSetAsideOnly() throws Exception {
    Path alone = folder.resolve("另一个.nianbao");
    Samples.make(alone, 2);
    Samples.spoil(alone, PAGE, 8 * PAGE);

    DamagedLibrary damage = catchThrowableOfType(DamagedLibrary.class, () -> Library.open(alone));
    assertThat(damage.backup()).isEmpty();
    assertThat(damage).hasMessageContaining("没有找到完好的备份");
    Restored restored = Library.restore(alone);
    assertThat(restored.backup()).isEmpty();
    assertThat(restored.setAside().orElseThrow()).exists();
    assertThat(alone).doesNotExist();
  }

  @Test
  void soundLibraryIsNotReplaced() throws IOException {
    byte[] before = Files.readAllBytes(file);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Library.restore(file))
        .withMessageContaining("没有损坏");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void libraryInUseIsNotReplaced() throws Refusal {
    try (Library library = Library.open(file)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> Library.restore(file))
          .withMessageContaining("正在使用");
      assertThat(library.list()).hasSize(3);
    }
  }

  private DamagedLibrary damageUnharmed() throws IOException {
    byte[] before = Files.readAllBytes(file);
    List<String> names = Samples.names(folder);
    DamagedLibrary damage = catchThrowableOfType(DamagedLibrary.class, () -> Library.open(file));

    assertThat(damage).isNotNull();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Samples.names(folder)).isEqualTo(names);
    return damage;
  }

  private static List<DamagedLibrary.Lacking> lackingOf(Path file) throws Refusal {
    try {
      Library.open(file).close();
      return List.of();
    } catch (DamagedLibrary damage) {
      return damage.lacking().orElse(List.of());
    }
  }
}
