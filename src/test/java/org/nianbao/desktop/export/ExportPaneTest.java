package org.nianbao.desktop.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.print.Printer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
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
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Format;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.understand.Hints;
import org.nianbao.library.Library;
import org.nianbao.page.Remark;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.verify.Outcome;
import org.nianbao.verify.Verifier;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What is chosen in the pane, and what is written and printed then. */
@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
  @TempDir Path folder;
  private final Editions editions = Editions.builtIn();
  private final Edition edition = editions.byId("2014").orElseThrow();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
  private Settings settings;
  private Library library;
  private ExportModel model;
  private ExportPane pane;
  private Stage stage;

  @BeforeEach
  void show() throws Exception {
    Path text = folder.resolve("2017.txt");
    try (var in = getClass().getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    report.set(new FileIntake(editions, AttachedReport::jsonIfAny).read(text, Hints.NONE).report());
    library = Library.open(folder.resolve("库.nianbao"));
    settings = new Settings(folder.resolve("settings.properties"));
    settings.put("out.folder", folder);
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(this::open);
  }

  private void open() {
    Subject subject =
        new Subject(
            report.getReadOnlyProperty(),
            edition,
            () -> List.of(new Remark("意见。", "理由")),
            () -> {});
    SealBox seals = new SealBox(library, report.get().agency());
    model = new ExportModel(subject, new Export(Fonts.bundled()), new Checker(), seals, settings);
    pane = new ExportPane(model, told::add);
    stage.setScene(new Scene(pane, 1000, 300));
    stage.show();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void theUsualNameAndFolderAreThereAndOnePressWrites(FxRobot robot) throws Exception {
    Path file = folder.resolve("示例县样板局2017年度报告上报版.pdf");
    assertThat(robot.lookup("#target").queryAs(TextField.class).getText())
        .isEqualTo(file.toString());
    press("#write", robot);
    assertThat(told.getLast()).contains("已导出", "送审稿", "程序自带的同类字体");
    assertThat(words(file)).contains("示例县样板局");
    assertThat(robot.lookup("#openFolder").queryButton().isVisible()).isTrue();
    assertThat(new Settings(folder.resolve("settings.properties")).get("out.format", ""))
        .isEqualTo("pdf");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyByASecondPress(FxRobot robot) throws Exception {
    Path file = Files.writeString(Path.of(model.targetProperty().get()), "before");
    robot.interact(() -> robot.lookup("#write").queryButton().fire());
    assertThat(robot.lookup("#write").queryButton().getText()).isEqualTo("替换已有的文件");
    assertThat(file).hasContent("before");
    robot.interact(() -> model.targetProperty().set(folder.resolve("b.pdf").toString()));
    assertThat(robot.lookup("#write").queryButton().getText()).isEqualTo("导出");
    robot.interact(() -> model.targetProperty().set(file.toString()));
    robot.interact(() -> robot.lookup("#write").queryButton().fire());
    press("#write", robot);
    assertThat(words(file)).contains("示例县样板局");
  }

  @Test
  void everyFormatIsWrittenUnderItsOwnEnding(FxRobot robot) throws Exception {
    for (Format format : Format.values()) {
      robot.interact(() -> formats(robot).setValue(format));
      assertThat(model.targetProperty().get()).endsWith("." + format.ending());
      press("#write", robot);
      assertThat(told.getLast()).contains("已导出");
      assertThat(Path.of(model.targetProperty().get())).isNotEmptyFile();
    }
  }

  @Test
  void thePublicVersionShowsWhatIsLeftBeforeItIsWritten(FxRobot robot) throws Exception {
    String mobile = report.get().fact(Fact.OFFICE_CONTACT_MOBILE);
    Place text = new Place.Text(edition.sections().getFirst().id());
    robot.interact(() -> report.set(report.get().with(text, "来电请打" + mobile + "。")));
    robot.interact(() -> robot.lookup("#public").queryAs(RadioButton.class).setSelected(true));
    Path file = Path.of(model.targetProperty().get());
    assertThat(file.toString()).contains("公开版");
    press("#write", robot);
    assertThat(file).doesNotExist();
    assertThat(told.getLast()).contains("还没有写出");
    assertThat(robot.lookup("#left .label").queryAllAs(Label.class))
        .anyMatch(label -> label.getText().contains(mobile));
    assertThat(robot.lookup("#write").queryButton().getText()).isEqualTo("已看过，仍然导出");
    robot.interact(() -> report.set(report.get().with(text, "没有号码。")));
    assertThat(robot.lookup("#write").queryButton().getText()).isEqualTo("导出");
    press("#write", robot);
    assertThat(words(file)).doesNotContain(mobile);
  }

  @Test
  void theSealIsChosenOnceAndKeptInTheLibrary(FxRobot robot) throws Exception {
    assertThat(box("#sealed", robot).isDisabled()).isTrue();
    robot.interact(() -> report.set(report.get().with(Status.APPROVED)));
    Path specimen = folder.resolve("样章.png");
    try (var in = getClass().getResourceAsStream("/org/nianbao/sample/specimen.png")) {
      Files.write(specimen, in.readAllBytes());
    }
    robot.interact(() -> pane.seal().take(folder.resolve("无.png")));
    assertThat(told.getLast()).contains("没有找到");
    robot.interact(() -> pane.seal().take(specimen));
    assertThat(box("#sealed", robot).isSelected()).isTrue();
    robot.interact(() -> size(robot, "400"));
    assertThat(told.getLast()).contains("20 到 60 毫米");
    robot.interact(() -> size(robot, "45"));
    robot.interact(() -> box("#edgeSeal", robot).setSelected(true));
    robot.interact(() -> box("#cover", robot).setSelected(true));
    press("#write", robot);
    Path file = Path.of(model.targetProperty().get());
    assertThat(new Verifier(editions, Fonts.bundled()).verify(file)).allMatch(Outcome::holds);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf).replace(" ", "")).contains("目");
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isNotEmpty();
    }
    assertThat(library.seal("示例县样板局").orElseThrow().millimetres()).isEqualTo(45);
    robot.interact(this::open);
    assertThat(box("#sealed", robot).isSelected()).isTrue();
    robot.interact(() -> robot.lookup("#removeSeal").queryButton().fire());
    assertThat(library.seal("示例县样板局")).isEmpty();
    assertThat(box("#sealed", robot).isSelected()).isFalse();
  }

  @Test
  void aWrongCertificateIsToldAndItsPasswordForgotten(FxRobot robot) throws Exception {
    Path none = Files.writeString(folder.resolve("a.p12"), "none");
    robot.interact(() -> box("#signed", robot).setSelected(true));
    robot.interact(() -> model.certificateProperty().set(none.toString()));
    robot.interact(() -> robot.lookup("#password").queryAs(PasswordField.class).setText("秘密"));
    press("#write", robot);
    assertThat(told.getLast()).contains("a.p12", "打不开");
    assertThat(robot.lookup("#password").queryAs(PasswordField.class).getText()).isEmpty();
    assertThat(Path.of(model.targetProperty().get())).doesNotExist();
    robot.interact(() -> formats(robot).setValue(Format.JSON));
    assertThat(box("#signed", robot).isDisabled()).isTrue();
  }

  @Test
  void aTargetThatCannotBeWrittenIsTold(FxRobot robot) throws Exception {
    robot.interact(() -> model.targetProperty().set("/没有/这个/盘/a.pdf"));
    press("#write", robot);
    assertThat(told.getLast()).contains("没有这个文件夹");
    robot.interact(() -> model.targetProperty().set(" "));
    press("#write", robot);
    assertThat(told.getLast()).contains("请填写");
  }

  @Test
  void thePagesArePrintedWholeAndSharp(FxRobot robot) throws Exception {
    FakePress printer = new FakePress();
    robot.interact(() -> pane.print(printer));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !told.isEmpty());
    assertThat(told.getLast()).contains("已送去打印");
    assertThat(printer.sheets).hasSizeGreaterThan(3);
    assertThat(printer.ended).isTrue();
    WritableImage first = printer.sheets.getFirst();
    assertThat(first.getWidth() / 210 * 25.4).isGreaterThanOrEqualTo(300);
    assertThat(first.getHeight() / first.getWidth()).isBetween(1.41, 1.42);
    int dark = 0;
    for (int y = 0; y < first.getHeight(); y += 10) {
      for (int x = 0; x < first.getWidth(); x += 10) {
        dark += (first.getPixelReader().getArgb(x, y) & 0xFF) < 99 ? 1 : 0;
      }
    }
    assertThat(dark).isPositive();
  }

  @Test
  void aPrinterThatStopsIsTold(FxRobot robot) throws Exception {
    FakePress printer = new FakePress();
    printer.most = 1;
    robot.interact(() -> pane.print(printer));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !told.isEmpty());
    assertThat(told.getLast()).contains("第 2 页", "停止");
    assertThat(printer.cancelled).isTrue();
  }

  @Test
  void aMachineWithoutAPrinterIsTold(FxRobot robot) {
    assumeTrue(Printer.getAllPrinters().isEmpty(), "this machine has a printer");
    robot.interact(() -> robot.lookup("#print").queryButton().fire());
    assertThat(told.getLast()).contains("没有可用的打印机");
  }

  private static final class FakePress implements Press {
    private final List<WritableImage> sheets = new ArrayList<>();
    private int most = 99;
    private boolean ended;
    private boolean cancelled;

    @Override
    public boolean print(WritableImage sheet) {
      sheets.add(sheet);
      return sheets.size() <= most;
    }

    @Override
    public boolean end() {
      ended = true;
      return true;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Format> formats(FxRobot robot) {
    return robot.lookup("#format").queryAs(ComboBox.class);
  }

  private static CheckBox box(String id, FxRobot robot) {
    return robot.lookup(id).queryAs(CheckBox.class);
  }

  private static void size(FxRobot robot, String words) {
    TextField size = robot.lookup("#sealSize").queryAs(TextField.class);
    size.setText(words);
    size.getOnAction().handle(null);
  }

  /** Presses a button and waits until something is told. */
  private void press(String id, FxRobot robot) throws Exception {
    int before = told.size();
    Button button = robot.lookup(id).queryButton();
    robot.interact(button::fire);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> told.size() > before);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !button.isDisabled());
  }

  private static String words(Path file) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
