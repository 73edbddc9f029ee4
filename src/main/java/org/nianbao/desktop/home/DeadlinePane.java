package org.nianbao.desktop.home;

import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.nianbao.desktop.control.Controls;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.message.Messages;
import org.nianbao.report.Dates;

/**
 * Asks above the list for the day that the office has to be out by, where its superior asks for an
 * earlier one than the law.
 */
public final class DeadlinePane extends FlowPane {
  private static final int DAY_COLUMNS = 10;

  private final Settings settings;
  private final Runnable changed;
  private final Consumer<String> tell;
  private final TextField day = new TextField();

  /**
   * The pane, not shown yet.
   *
   * @param changed run when another day was set
   * @param tell shows a sentence in the window
   */
  public DeadlinePane(Settings settings, Runnable changed, Consumer<String> tell) {
    this.settings = settings;
    this.changed = changed;
    this.tell = tell;
    getStyleClass().addAll("new-report", "buttons");
    Label name = new Label(Messages.text("desktop.deadline.name"));
    name.setLabelFor(day);
    Label how = new Label(Messages.text("desktop.deadline.how"));
    how.getStyleClass().add("guidance");
    how.setWrapText(true);
    day.setId("deadline-day");
    day.setPrefColumnCount(DAY_COLUMNS);
    day.setAccessibleText(name.getText());
    day.setAccessibleHelp(how.getText());
    day.setOnAction(event -> set(day.getText()));
    Button keep =
        Controls.button("desktop.deadline.keep", "deadline-keep", () -> set(day.getText()));
    keep.getStyleClass().add("primary");
    Button cancel =
        Controls.button("desktop.deadline.cancel", "deadline-cancel", () -> show(false));
    getChildren().setAll(name, day, how, keep, cancel);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            show(false);
            event.consume();
          }
        });
    show(false);
  }

  /** The menu item that opens the pane. */
  public MenuItem item() {
    MenuItem item = new MenuItem(Messages.text("desktop.deadline"));
    item.setId("deadline");
    item.setMnemonicParsing(false);
    item.setOnAction(event -> ask());
    return item;
  }

  private void ask() {
    day.setText(settings.deadline().map(DeadlinePane::words).orElse(""));
    show(true);
    day.requestFocus();
    day.selectAll();
  }

  /** Sets a day; blank words go back to the law's, words that are no day change nothing. */
  public void set(String words) {
    Optional<MonthDay> wanted = Dates.day(words);
    if (wanted.isEmpty() && !words.isBlank()) {
      tell.accept(Messages.text("desktop.deadline.wrong", words.strip()));
      return;
    }
    settings.setDeadline(wanted);
    changed.run();
    tell.accept(
        wanted
            .map(each -> Messages.text("desktop.deadline.set", words(each)))
            .orElseGet(() -> Messages.text("desktop.deadline.law")));
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  private static String words(MonthDay day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
