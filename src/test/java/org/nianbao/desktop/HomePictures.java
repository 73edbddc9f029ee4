package org.nianbao.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the list of reports, its menus and what is asked over it; of the manual. */
final class HomePictures {
  private static final int CHAPTERS = 12;

  private final Camera camera;

  HomePictures(Camera camera) {
    this.camera = camera;
  }

  void take() throws Exception {
    camera.shoot("home");
    menus();
    camera.keys(KeyCode.SHORTCUT, KeyCode.N);
    camera.shoot("new");
    camera.type("#agency", PictureLibrary.AGENCY);
    camera.type("#year", "2019");
    camera.shoot("new-carry");
    camera.type("#year", "2017");
    camera.press("#begin");
    camera.shoot("new-refused");
    camera.press("#hideMessage");
    camera.press("#cancelNew");
    fire("#editions", "deadline");
    camera.shoot("deadline");
    camera.type("#deadline-day", "一月底");
    camera.press("#deadline-keep");
    camera.shoot("deadline-refused");
    camera.press("#hideMessage");
    camera.press("#deadline-cancel");
    camera.type("#search", "没有这个局");
    camera.shoot("home-nothing-found");
    camera.type("#search", "");
    camera
        .robot()
        .interact(
            () ->
                camera
                    .robot()
                    .lookup("#reports")
                    .queryTableView()
                    .getSelectionModel()
                    .clearAndSelect(2));
    camera.press("#delete");
    camera.shoot("home-deleted");
    camera.press("#messageAction");
    camera.press("#trash");
    camera.shoot("trash");
    camera.press("#emptyTrash");
    camera.shoot("trash-emptying");
    camera.press("#trash");
    camera.press("#batch");
    camera.shoot("batch");
    camera.press("#batch-all");
    camera.press("#batch-write");
    camera.shoot("batch-no-folder");
    camera.press("#hideMessage");
    stopped();
    camera.press("#back");
    manual();
  }

  private void stopped() throws Exception {
    Path target = Files.createDirectories(camera.window().folder.resolve("导出"));
    camera.type("#batch-folder", target.toString());
    camera
        .robot()
        .interact(
            () -> {
              camera.robot().lookup("#batch-write").queryButton().fire();
              camera.robot().lookup("#cancelWork").queryButton().fire();
            });
    camera.await(() -> ShownWindow.message(camera.robot()).contains("已停下"));
    camera.shoot("batch-stopped");
    camera.press("#hideMessage");
  }

  private void menus() {
    Node row = camera.robot().lookup("#reports .table-row-cell").query();
    camera.menuOf(row, "home-menu");
    camera.menuOf(camera.field("search"), "home-search-menu");
    camera.menu("#libraries", "home-libraries");
    camera.menu("#editions", "home-editions");
    MenuButton editions = camera.robot().lookup("#editions").query();
    camera.robot().interact(() -> editions.getItems().getFirst().fire());
    camera.shoot("home-edition-told");
    camera.press("#hideMessage");
  }

  private void fire(String button, String item) {
    MenuButton menu = camera.robot().lookup(button).query();
    MenuItem wanted =
        menu.getItems().stream()
            .filter(each -> item.equals(each.getId()))
            .findFirst()
            .orElseThrow();
    camera.robot().interact(wanted::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void manual() {
    camera.keys(KeyCode.F1);
    javafx.scene.control.ListView<?> contents = camera.robot().lookup("#contents").queryListView();
    for (int i = 0; i < Math.min(CHAPTERS, contents.getItems().size()); i++) {
      int chapter = i;
      camera.robot().interact(() -> contents.getSelectionModel().select(chapter));
      camera.shoot("help-" + (i < 10 ? "0" : "") + i);
    }
    camera.type("#searchHelp", "印章");
    camera.shoot("help-found");
    camera.keys(KeyCode.ESCAPE);
    camera.keys(KeyCode.ESCAPE);
  }
}
