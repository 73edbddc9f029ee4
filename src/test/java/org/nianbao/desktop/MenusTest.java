package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The right mouse button over the list, the parts, texts, figures and other fields. */
class MenusTest extends ShownWindow {
  @Test
  void theMenuOfAPlaceTakesBackCopiesAndLeadsOn(FxRobot robot) throws Exception {
    open(robot);
    TextField figure = enter("6", robot);
    assertThat(words(menu(figure, robot))).contains("撤销", "剪切", "复制", "粘贴", "修改记录");
    hide(robot);
    part("概述", robot);
    TextArea text = area("section:overview", robot);
    String before = text.getText();
    robot.interact(
        () -> {
          text.requestFocus();
          text.appendText("多写了一句。");
        });
    List<MenuItem> items = menu(text, robot);
    assertThat(words(items))
        .containsSubsequence("撤销", "重做", "剪切", "复制", "粘贴", "全选", "这一处的情况（F4）", "修改记录");
    robot.interact(() -> items.getFirst().fire());
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> text.getText().equals(before));
  }

  @Test
  void theListThePartsAndOtherFieldsHaveTheirsInChinese(FxRobot robot) {
    Node row = robot.lookup("#reports .table-row-cell").query();
    assertThat(words(menu(row, robot))).startsWith("打开", "建下一年", "复制", "移入回收站");
    hide(robot);
    TextField search = field("search", robot);
    robot.interact(search::requestFocus);
    assertThat(words(menu(search, robot))).contains("剪切", "复制", "粘贴", "全选");
    hide(robot);
    open(robot);
    part("概述", robot);
    assertThat(words(menu(parts(robot), robot))).contains("在下面加一章", "不要这一章");
    hide(robot);
  }

  @Test
  void shiftF6LeadsToTheRightColumnAndF6Back(FxRobot robot) throws Exception {
    open(robot);
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    Node side = robot.lookup(".side").query();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, side::isFocusWithin);
    robot.push(KeyCode.F6);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, parts(robot)::isFocusWithin);
  }

  private static List<MenuItem> menu(Node node, FxRobot robot) {
    robot.interact(
        () ->
            Event.fireEvent(
                node,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 300, 300, false, null)));
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () ->
            Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .flatMap(window -> ((ContextMenu) window).getItems().stream())
                .filter(item -> item.getText() != null)
                .toList());
  }

  private static void hide(FxRobot robot) {
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide));
  }

  private static List<String> words(List<MenuItem> items) {
    return items.stream().map(MenuItem::getText).toList();
  }
}
