package org.nianbao.desktop;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

/** Pictures of the editor: each part, each pane beside it, what is asked and told over it. */
final class EditorPictures {
  private final Camera camera;

  EditorPictures(Camera camera) {
    this.camera = camera;
  }

  void take() {
    camera.open(PictureLibrary.AGENCY, 2017);
    texts();
    table();
    finding();
    camera.press("#back");
    camera.press("#back");
    review();
    camera.open(PictureLibrary.AGENCY, 2018);
    camera.part("概述");
    camera.shoot("narrative-carried");
    camera.press("#back");
    camera.open(PictureLibrary.AGENCY, 2022);
    camera.part("总体情况");
    camera.shoot("narrative-empty");
    camera.part("【表】主动公开");
    camera.shoot("matrix-active");
    camera.part("【表】收到和处理");
    camera.shoot("matrix-requests");
    camera.part("【表】政府信息公开行政复议");
    camera.shootWide("matrix-appeals");
    camera.press("#show-preview");
    camera.part("【表】收到和处理");
    camera.shootFar("3.1/total", "matrix-far");
    camera.press("#show-preview");
    camera.press("#back");
  }

  private void texts() {
    camera.part("封面");
    camera.shoot("cover");
    camera.part("概述");
    camera.shoot("narrative");
    camera.press("#lastYearText");
    camera.shoot("narrative-beside");
    camera.press("#compare");
    camera.shoot("narrative-differences");
    camera.press("#lastYearText");
    camera.enter("section:overview");
    camera.menuOf(camera.field("section:overview"), "narrative-menu");
    camera.keys(KeyCode.F4);
    camera.shoot("narrative-popover");
    camera.keys(KeyCode.F4);
    camera.part("依申请公开");
    camera.enter("section:requests");
    camera.keys(KeyCode.SHORTCUT, KeyCode.SPACE);
    camera.shoot("narrative-bound-choose");
    camera.keys(KeyCode.ESCAPE);
    camera.press("#bind-numbers");
    camera.shoot("narrative-bound");
    camera.menu("#sections", "sections-menu");
    Node chosen = camera.robot().lookup("#parts .list-cell:selected").query();
    camera.menuOf(chosen, "parts-menu");
    camera.keys(KeyCode.SHORTCUT, KeyCode.H);
    camera.type("#find-words", "公开");
    camera.shoot("find");
    camera.type("#find-words", "没有这个词");
    camera.shoot("find-nothing");
    camera.keys(KeyCode.ESCAPE);
  }

  private void table() {
    camera.part("统计表");
    camera.shoot("table-2014");
    camera.enter("3.1.1");
    camera.shoot("table-cell");
    camera.menuOf(camera.field("3.1.1"), "table-menu");
    camera.keys(KeyCode.F4);
    camera.shoot("table-popover");
    camera.keys(KeyCode.F4);
    camera.enter("3.1.2");
    camera.robot().interact(() -> camera.field("3.1.2").setText("5件"));
    camera.keys(KeyCode.ENTER);
    camera.shoot("table-refused");
    camera.press("#hideMessage");
  }

  private void finding() {
    Node explain =
        camera.robot().lookup("#findings .hyperlink").queryAll().stream()
            .filter(node -> node.toString().contains("说明…"))
            .findFirst()
            .orElseThrow();
    camera.robot().interact(((javafx.scene.control.Hyperlink) explain)::fire);
    camera.shoot("findings-explaining");
    camera.type(".finding-why", "这一行按上级的口径统计，与文字的口径不同");
    camera.keys(KeyCode.ENTER);
    camera.shoot("findings-explained");
    camera.press("#by-place");
    camera.shoot("findings-by-place");
    camera.press("#by-place");
    camera.keys(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    ListView<?> history = camera.robot().lookup("#history").queryListView();
    camera.await(() -> !history.getItems().isEmpty());
    camera.robot().interact(() -> history.getSelectionModel().select(0));
    camera.shoot("history");
  }

  private void issue() {
    camera.open(PictureLibrary.REVIEWED, 2017);
    camera.part("统计表");
    camera.shoot("step-reviewed");
    camera.press("#step");
    camera.shoot("step-issue");
    camera.press("#step-go");
    camera.shoot("step-issued");
    camera.press("#back");
  }

  private void review() {
    camera.open(PictureLibrary.IN_REVIEW, 2017);
    camera.part("概述");
    camera.keys(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    camera.shoot("comments");
    camera.enter("section:overview");
    camera.keys(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.M);
    camera.shoot("comment-writing");
    camera.press("#step");
    camera.shoot("step-refused");
    camera.menu("#more-steps", "steps-menu");
    MenuButton more = camera.robot().lookup("#more-steps").query();
    camera.robot().interact(() -> more.getItems().getLast().fire());
    camera.shoot("step-return");
    camera.type("#step-word", "概述太笼统，请按批注补充后再送。");
    camera.press("#step-go");
    camera.shoot("step-returned");
    camera.press("#back");
    issue();
    camera.open(PictureLibrary.ISSUED, 2017);
    camera.part("统计表");
    camera.keys(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    camera.shoot("issued");
    camera.press("#step");
    camera.shoot("step-reopen");
    camera.keys(KeyCode.ESCAPE);
    camera.press("#back");
  }
}
