package org.nianbao.desktop.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Checker;
import org.nianbao.desk.OpenReport;
import org.nianbao.desktop.control.Background;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.understand.Hints;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/** Last year's report in files of every kind, and this year's begun from it. */
class NextYearFromFileTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final FileIntake INTAKE = new FileIntake(EDITIONS, AttachedReport::jsonIfAny);

  @TempDir private Path folder;
  private Library library;
  private ReceiveModel model;

  @BeforeEach
  void open() throws Exception {
    library = Library.open(folder.resolve("年报库.nianbao"));
    model =
        new ReceiveModel(
            library,
            id -> OpenReport.of(library, id, EDITIONS, new Checker(), () -> "乙样例"),
            EDITIONS,
            INTAKE,
            () -> "乙样例",
            Background.atOnce());
  }

  @AfterEach
  void close() throws Exception {
    library.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "xlsx", "xls", "html", "pdf", "own.pdf", "own.ofd"})
  void textsAndWhatWasCarriedOverComeAndNothingElse(String kind) throws Exception {
    Arrival arrival = arrival(file(kind));
    model.accept(arrival);
    Report before = ((Arrival.Accepted) arrival.state()).report();
    Report begun = library.report(model.beginNext((Arrival.Accepted) arrival.state()));
    Map<CellId, Value> carried = new TreeMap<>();
    before.values().keySet().stream()
        .filter(cell -> cell.row().equals("3.4"))
        .forEach(cell -> carried.put(new CellId("3.2", cell.column()), before.value(cell)));
    assertThat(carried).hasSize(7);
    assertThat(begun.year()).isEqualTo(before.year() + 1);
    assertThat(begun.values()).isEqualTo(carried);
    assertThat(begun.sections()).isEqualTo(before.sections());
  }

  @Test
  void anImportIsTakenBackWhole() throws Exception {
    Arrival arrival = arrival(file("docx"));
    model.accept(arrival);
    assertThat(library.list()).hasSize(1);
    model.undo(arrival);
    assertThat(library.list()).isEmpty();
    assertThat(arrival.state()).isInstanceOf(Arrival.Understood.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "xlsx", "xls", "pdf", "own.ofd"})
  void aSpoiledFileIsRefusedWithASentence(String kind) throws Exception {
    byte[] whole = Files.readAllBytes(file(kind));
    Path cut = Files.write(folder.resolve("坏的." + kind), Arrays.copyOf(whole, whole.length / 3));
    assertThat(arrival(cut).state())
        .isInstanceOfSatisfying(Arrival.Refused.class, it -> assertThat(it.why()).endsWith("。"));
    assertThat(library.list()).isEmpty();
  }

  private Arrival arrival(Path file) {
    model.take(List.of(file));
    return model.arrivals().getLast();
  }

  private Path file(String kind) throws Exception {
    if (!kind.startsWith("own.")) {
      return resource("report." + kind);
    }
    Report report = INTAKE.read(resource("report.docx"), Hints.NONE).report();
    Path file = folder.resolve(kind);
    new Export(Fonts.bundled())
        .write(report, EDITIONS.byId(report.edition()).orElseThrow(), file, Copy.WHOLE);
    return file;
  }

  private Path resource(String name) throws Exception {
    try (InputStream in = FileIntake.class.getResourceAsStream(name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
