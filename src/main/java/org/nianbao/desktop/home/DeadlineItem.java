package org.nianbao.desktop.home;

import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;
import org.nianbao.desktop.Settings;
import org.nianbao.message.Messages;
import org.nianbao.report.Dates;

/** Sets the day that the office has to be out by, where its superior asks for an earlier one. */
public final class DeadlineItem extends MenuItem {
  private final Settings settings;
  private final Runnable changed;
  private final Consumer<String> tell;

  /**
   * The item.
   *
   * @param changed run when another day was set
   * @param tell shows a sentence in the window
   */
  public DeadlineItem(Settings settings, Runnable changed, Consumer<String> tell) {
    super(Messages.text("desktop.deadline"));
    this.settings = settings;
    this.changed = changed;
    this.tell = tell;
    setId("deadline");
    setMnemonicParsing(false);
    setOnAction(event -> ask());
  }

  private void ask() {
    TextInputDialog dialog =
        new TextInputDialog(settings.deadline().map(DeadlineItem::words).orElse(""));
    dialog.setTitle(Messages.text("desktop.deadline"));
    dialog.setHeaderText(null);
    dialog.setContentText(Messages.text("desktop.deadline.ask"));
    Optional.ofNullable(getParentPopup())
        .map(popup -> popup.getOwnerWindow())
        .ifPresent(dialog::initOwner);
    dialog.showAndWait().ifPresent(this::set);
  }

  /** Sets a day; blank words go back to the law's, words that are no day change nothing. */
  public void set(String words) {
    Optional<MonthDay> day = Dates.day(words);
    if (day.isEmpty() && !words.isBlank()) {
      tell.accept(Messages.text("desktop.deadline.wrong", words.strip()));
      return;
    }
    settings.setDeadline(day);
    changed.run();
    tell.accept(
        day.map(each -> Messages.text("desktop.deadline.set", words(each)))
            .orElseGet(() -> Messages.text("desktop.deadline.law")));
  }

  private static String words(MonthDay day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
