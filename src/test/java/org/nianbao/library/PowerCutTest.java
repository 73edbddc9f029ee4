package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.CellId;
import org.nianbao.file.OnDisk;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * The power is cut the moment something is said to be kept: a copy of the disk made then has all of
 * it. A few cuts in the build, many in the profile {@code power}.
 */
class PowerCutTest {
  private static final int CUTS = Integer.getInteger("cuts", 3);
  private static final Path KEPT = Path.of("src/test/resources/org/nianbao/kept");

  @TempDir private Path folder;
  private Device device;
  private Path file;

  @BeforeEach
  void begin() throws Exception {
    device = new Device(folder);
    file = device.disk().resolve("年报库.nianbao");
  }

  @AfterEach
  void end() throws Exception {
    device.close();
  }

  @Test
  void anEditIsThereAfterwards() throws Exception {
    Report now = Samples.full("甲局", 2017);
    try (Library library = Library.open(file)) {
      library.add(now, "张三");
      for (int cut = 0; cut < CUTS; cut++) {
        Report next = now.with(CellId.parse("1.1"), Value.of(cut));
        library.save(1, now, next, "张三");
        device.cut();
        now = next;
        Report expected = now;
        afterwards(after -> assertThat(after.report(1)).isEqualTo(expected));
      }
    }
  }

  @Test
  void whatIsTypedAddedAndEmptiedIsThereAfterwards() throws Exception {
    Place text = new Place.Text("overview");
    try (Library library = Library.open(file)) {
      for (int cut = 0; cut < CUTS; cut++) {
        long id = library.add(Samples.full("第" + cut + "局", 2017), "张三");
        device.cut();
        afterwards(after -> assertThat(after.report(id).year()).isEqualTo(2017));
        String words = "写到一半" + cut;
        library.typed().keep(id, Map.of(text, Optional.of(words)), "张三");
        device.cut();
        afterwards(after -> assertThat(after.report(id).at(text)).isEqualTo(words));
        library.delete(id, "张三");
        library.emptyTrash("张三");
        device.cut();
        int gone = cut + 1;
        afterwards(after -> assertThat(after.removals()).hasSize(gone));
      }
    }
  }

  @Test
  void anOlderLibraryThatWasMigratedIsWhole() throws Exception {
    for (int cut = 0; cut < CUTS; cut++) {
      Path older = device.disk().resolve("旧" + cut + ".nianbao");
      Files.copy(KEPT.resolve("schema-" + (1 + cut % 4) + ".nianbao"), older);
      Library.open(older).close();
      device.cut();
      Path after = device.afterwards().resolve(older.getFileName());
      try (Database database = Database.read(after)) {
        assertThat(Identity.of(database).version()).isEqualTo(Schema.current().version());
        assertThat(database.sound()).isTrue();
      }
      try (Library library = Library.open(after)) {
        assertThat(library.list()).hasSize(3);
      }
      device.forget();
      Files.delete(older);
    }
  }

  @Test
  void anExportedFileIsWhole() throws Exception {
    byte[] bytes = Files.readAllBytes(KEPT.resolve("2021-draft.pdf"));
    for (int cut = 0; cut < CUTS; cut++) {
      Path beside = Files.write(device.disk().resolve(".part"), bytes);
      Path target = device.disk().resolve("a" + cut + ".pdf");
      OnDisk.move(beside, target);
      device.cut();
      assertThat(device.afterwards().resolve(target.getFileName())).hasBinaryContent(bytes);
      device.forget();
    }
  }

  private interface Look {
    void at(Library library) throws Exception;
  }

  private void afterwards(Look look) throws Exception {
    Path after = device.afterwards();
    try (Library library = Library.open(after.resolve(file.getFileName()))) {
      look.at(library);
    }
    device.forget();
  }
}
