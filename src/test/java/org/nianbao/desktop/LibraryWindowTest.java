package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.nianbao.library.Library;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window and a library that is in use, is none, is damaged, or goes away. */
class LibraryWindowTest extends ShownWindow {
  @Test
  void aSecondCopyOnlyLooksAndSaysWhoHasIt(FxRobot robot) throws Exception {
    FxToolkit.setupFixture(window::close);
    try (Library other = Library.open(file)) {
      assertThat(other.readOnly()).isFalse();
      FxToolkit.setupFixture(this::show);
      assertThat(message(robot)).contains("正在使用", System.getProperty("user.name"), "只能查看");
      assertThat(robot.lookup("#new").<Button>query().isDisabled()).isTrue();
      assertThat(robot.lookup("#delete").<Button>query().isDisabled()).isTrue();
      picture("read-only");
      open(robot);
      part("概述", robot);
      assertThat(robot.lookup(".text-area").<TextArea>query().isEditable()).isFalse();
      FxToolkit.setupFixture(window::close);
    }
    FxToolkit.setupFixture(this::show);
    assertThat(message(robot)).isEmpty();
  }

  @Test
  void whatIsNoLibraryIsNotTouchedAndAnotherCanBeOpened(FxRobot robot) throws Exception {
    FxToolkit.setupFixture(window::close);
    Path good = file;
    file = Files.writeString(folder.resolve("别的.nianbao"), "这不是年报库");
    FxToolkit.setupFixture(this::show);
    assertThat(message(robot)).contains("不是年报库文件");
    assertThat(robot.lookup("#openLibrary").query().isFocused()).isTrue();
    picture("no-library");
    assertThat(Files.readString(file)).isEqualTo("这不是年报库");
    robot.interact(
        () ->
            robot.lookup(".no-library .hyperlink").<Hyperlink>queryAll().iterator().next().fire());
    file = good;
    assertThat(reports(robot).getItems()).hasSize(1);
    assertThat(message(robot)).isEmpty();
  }

  @Test
  void aDamagedLibraryIsPutRightFromItsBackup(FxRobot robot) throws Exception {
    FxToolkit.setupFixture(window::close);
    FxToolkit.setupFixture(this::show);
    FxToolkit.setupFixture(window::close);
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = 4096; at < raw.length(); at += 512) {
        raw.seek(at);
        raw.write(new byte[400]);
      }
    }
    FxToolkit.setupFixture(this::show);
    assertThat(message(robot)).contains("已损坏");
    picture("damaged");
    robot.interact(() -> robot.lookup("#messageAction").queryButton().fire());
    assertThat(message(robot)).contains("已用备份恢复");
    assertThat(reports(robot).getItems()).hasSize(1);
  }

  @Test
  void aLibraryRemovedWhileOpenIsToldAndTheTypedWordsStay(FxRobot robot) throws Exception {
    open(robot);
    part("概述", robot);
    TextArea text = robot.lookup(".text-area").query();
    robot.interact(text::requestFocus);
    Files.move(file, folder.resolve("移走.nianbao"));
    robot.interact(() -> text.appendText("新写的一句。"));
    part("引言", robot);
    assertThat(robot.lookup("#unkept > .label").<Label>query().getText()).contains("已被移走");
    picture("removed");
    part("概述", robot);
    assertThat(robot.lookup(".text-area").<TextArea>query().getText()).endsWith("新写的一句。");
    Files.move(folder.resolve("移走.nianbao"), file);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static TableView<?> reports(FxRobot robot) {
    return robot.lookup("#reports").query();
  }
}
