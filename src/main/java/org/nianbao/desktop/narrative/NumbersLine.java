package org.nianbao.desktop.narrative;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.nianbao.check.MentionWords;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Tally;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.NewestCall;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/** How many numbers of a text agree with the tables; the tip tells what stands with each. */
final class NumbersLine extends Label {
  private static final int MOST = 20;

  private final EditorModel model;
  private final String section;
  private final NewestCall<List<Mention>> calls = new NewestCall<>(this::show);

  /** Held here as the model holds it weakly: a form that was left is not kept. */
  private final ChangeListener<Report> follow = (property, was, is) -> refresh();

  NumbersLine(EditorModel model, String section) {
    this.model = model;
    this.section = section;
    setId("numbers");
    getStyleClass().add("guidance");
    model.reportProperty().addListener(new WeakChangeListener<>(follow));
    refresh();
  }

  private void refresh() {
    Report report = model.report();
    calls.call(report, () -> model.open().mentions(report, section));
  }

  private void show(List<Mention> mentions) {
    boolean any = !mentions.isEmpty();
    setVisible(any);
    setManaged(any);
    if (any) {
      setText(MentionWords.of(Tally.of(mentions)));
      Report report = model.report();
      setTooltip(
          new Tooltip(
              mentions.stream()
                  .limit(MOST)
                  .map(each -> line(each, report))
                  .collect(Collectors.joining("\n"))));
    }
  }

  private String line(Mention mention, Report report) {
    return Messages.text(
        "command.number",
        mention.inContext(),
        MentionWords.verdict(mention, report, model.edition()));
  }
}
