package org.nianbao.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.print.Printer;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.nianbao.export.Format;

/** Pictures of the preview, of exporting and printing, and of words that could not be kept. */
final class OutputPictures {
  private final Camera camera;

  OutputPictures(Camera camera) {
    this.camera = camera;
  }

  void take() throws Exception {
    camera.open(PictureLibrary.AGENCY, 2017);
    camera.part("统计表");
    camera.press("#show-preview");
    camera.awaitPage();
    camera.shoot("preview");
    camera.press("#show-preview");
    camera.press("#export");
    camera.shoot("export");
    camera.press("#signed");
    camera.shoot("export-signed");
    camera.press("#signed");
    ComboBox<Format> formats = camera.robot().lookup("#format").query();
    camera.robot().interact(formats::show);
    camera.shoot("export-formats");
    camera.robot().interact(formats::hide);
    if (Printer.getAllPrinters().isEmpty()) {
      camera.press("#print");
      camera.shoot("export-print");
      camera.press("#hideMessage");
    }
    camera.press("#public");
    Path target = camera.window().folder.resolve("示例县样板局2017年度报告公开版.pdf");
    write(target);
    camera.shoot("export-looked-through");
    camera.press("#export");
    unkept();
    camera.press("#back");
    camera.open(PictureLibrary.ISSUED, 2017);
    camera.keys(KeyCode.SHORTCUT, KeyCode.E);
    camera.shoot("export-sealed");
    write(camera.window().folder.resolve("签发.pdf"));
    camera.shoot("export-written");
    camera.press("#write");
    camera.shoot("export-replace");
    camera.keys(KeyCode.SHORTCUT, KeyCode.P);
    camera.awaitPage();
    camera.shoot("export-with-preview");
    camera.press("#back");
    crash();
  }

  private void crash() throws Exception {
    camera.window().window.crashed(new IllegalStateException("for the picture"));
    camera.shoot("crash");
    String told = ShownWindow.message(camera.robot());
    Files.delete(Path.of(told.substring(told.lastIndexOf('：') + 1)));
    camera.press("#hideMessage");
  }

  private void write(Path target) {
    camera.type("#target", target.toString());
    camera.press("#write");
    camera.await(() -> !camera.robot().lookup("#write").queryButton().isDisabled());
  }

  private void unkept() throws Exception {
    Path file = camera.window().file;
    Path away = Files.move(file, camera.window().folder.resolve("移走.nianbao"));
    camera.part("概述");
    camera.enter("section:overview");
    camera.robot().interact(() -> camera.field("section:overview").setText("没有存下的一句话。"));
    camera.keys(KeyCode.F8);
    camera.shoot("unkept");
    Files.move(away, file);
    camera.press("#unkept-retry");
  }
}
