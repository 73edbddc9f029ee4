package org.nianbao.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.desktop.Settings;
import org.nianbao.desktop.review.Person;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.Hints;
import org.nianbao.library.Library;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.StatusStep;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Writing the PDF from the window, and what is put on it. */
@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
  @TempDir Path folder;
  private final Editions editions = Editions.builtIn();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final Person person = new Person();
  private Settings settings;
  private Library library;
  private EditorModel model;
  private ExportPane pane;

  @BeforeEach
  void show() throws Exception {
    Path text = folder.resolve("2017.txt");
    try (var in = getClass().getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    Report report =
        new FileIntake(editions, AttachedReport::jsonIfAny).read(text, Hints.NONE).report();
    library = Library.open(folder.resolve("库.nianbao"));
    long id = library.add(report, "test");
    model =
        new EditorModel(
            library, id, report, editions.byId("2014").orElseThrow(), new Checker(), person);
    settings = new Settings(folder.resolve("settings.properties"));
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          pane = new ExportPane(model, new Export(Fonts.bundled()), settings, told::add);
          stage.setScene(new Scene(pane));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aDraftTakesNoSealAndTheReasonsGoAlong(FxRobot robot) throws Exception {
    assertThat(robot.lookup("#sealed").queryAs(CheckBox.class).isDisabled()).isTrue();
    Finding finding =
        model.findings().stream().filter(Finding::explainable).findFirst().orElseThrow();
    robot.interact(() -> explain(finding));
    robot.interact(() -> robot.lookup("#remarks").queryAs(CheckBox.class).setSelected(true));
    String words = written("稿.pdf", robot);
    assertThat(words).contains("审核意见的说明", "说明：样例的理由");
    assertThat(told.getLast()).contains("送审稿");
  }

  @Test
  void thePublicVersionHasNoContacts(FxRobot robot) throws Exception {
    String mobile = model.report().fact(Fact.OFFICE_CONTACT_MOBILE);
    assertThat(written("全.pdf", robot)).contains(mobile);
    robot.interact(() -> robot.lookup("#public").queryAs(CheckBox.class).setSelected(true));
    assertThat(written("公开.pdf", robot)).doesNotContain(mobile);
  }

  @Test
  void anIssuedReportIsStampedWithThePictureChosen(FxRobot robot) throws Exception {
    issue(robot);
    Path seal = folder.resolve("样章.png");
    try (var in = getClass().getResourceAsStream("/org/nianbao/sample/specimen.png")) {
      Files.write(seal, in.readAllBytes());
    }
    robot.interact(() -> robot.lookup("#sealed").queryAs(CheckBox.class).setSelected(true));
    robot.interact(
        () -> robot.lookup("#sealFile").queryAs(TextField.class).setText(seal.toString()));
    robot.interact(() -> robot.lookup("#sealSize").queryAs(TextField.class).setText("42毫米"));
    robot.interact(() -> pane.writeTo(folder.resolve("章.pdf")));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !told.isEmpty());
    assertThat(told.getLast()).contains("20 到 60 毫米");
    assertThat(folder.resolve("章.pdf")).doesNotExist();
    robot.interact(() -> robot.lookup("#sealSize").queryAs(TextField.class).setText("40"));
    written("章.pdf", robot);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("章.pdf").toFile())) {
      Set<Object> pictures = new HashSet<>();
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getXObjectNames()) {
          if (page.getResources().isImageXObject(name)) {
            pictures.add(page.getResources().getXObject(name).getCOSObject());
          }
        }
      }
      assertThat(pictures).as("one picture, which the pages share").hasSize(1);
    }
    assertThat(new Settings(folder.resolve("settings.properties")).get("stamp.file", ""))
        .isEqualTo(seal.toString());
  }

  private void explain(Finding finding) {
    try {
      model.explain(finding, "样例的理由");
    } catch (org.nianbao.message.Refusal e) {
      throw new AssertionError(e);
    }
  }

  /** Mends and explains all that stands, then signs. */
  private void issue(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          try {
            for (Optional<Finding> next = blocking(); next.isPresent(); next = blocking()) {
              Finding finding = next.orElseThrow();
              if (finding.fix().isPresent()) {
                model.mend(finding);
              } else {
                model.explain(finding, "样例的理由");
              }
            }
            person.name("丙样例");
            model.review().take(StatusStep.APPROVE, "");
          } catch (org.nianbao.message.Refusal e) {
            throw new AssertionError(e);
          }
        });
    assertThat(model.report().status()).isEqualTo(Status.APPROVED);
  }

  private Optional<Finding> blocking() {
    return model.findings().stream()
        .filter(finding -> Checker.blocks(finding, model.report()))
        .findFirst();
  }

  private String written(String name, FxRobot robot) throws Exception {
    Path file = folder.resolve(name);
    int before = told.size();
    robot.interact(() -> pane.writeTo(file));
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told.size() > before);
    assertThat(told.getLast()).contains("已导出");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
