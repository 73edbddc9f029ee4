package org.nianbao.desktop.findings;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Hyperlink;
import javafx.util.Duration;
import org.nianbao.check.Finding;
import org.nianbao.desk.Remedies;
import org.nianbao.desktop.control.Deed;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.NewestCall;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Offers to bind every number of the texts that says what the table says; not there for none. */
final class BindOffer extends Hyperlink {
  /** Behind the keys: it looks through all texts. */
  private static final Duration PAUSE = Duration.millis(500);

  private final EditorModel model;
  private final Runnable commit;
  private final Consumer<String> tell;
  private final NewestCall<Integer> calls = new NewestCall<>(this::show);

  BindOffer(EditorModel model, Runnable commit, Consumer<String> tell) {
    this.model = model;
    this.commit = commit;
    this.tell = tell;
    setId("bind-all");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setOnAction(event -> bind());
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(event -> refresh());
    model.reportProperty().addListener((property, was, is) -> pause.playFromStart());
    refresh();
  }

  private List<Finding.Fix> offers(Report report) {
    return report.sections().stream()
        .flatMap(section -> model.open().bindable(report, new Place.Text(section.id())).stream())
        .toList();
  }

  private void refresh() {
    Report report = model.report();
    calls.call(report, () -> offers(report).size());
  }

  private void show(int found) {
    int offers = model.locked() ? 0 : found;
    setText(Messages.text("desktop.findings.bind", offers));
    setVisible(offers > 0);
    setManaged(offers > 0);
  }

  private void bind() {
    commit.run();
    Deed.attempt(
        tell,
        () -> {
          List<Finding.Fix> offers = offers(model.report());
          model.edit(Remedies.edit(offers, model.report()::at));
          tell.accept(Messages.text("desktop.findings.bound", offers.size()));
        });
    refresh();
  }
}
