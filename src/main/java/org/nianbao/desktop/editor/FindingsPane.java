package org.nianbao.desktop.editor;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.nianbao.check.Finding;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/** What the checks say; a click goes to the place. */
final class FindingsPane extends VBox {
  private static final double ROOM = 36;

  FindingsPane(EditorModel model, Consumer<Place> go) {
    getStyleClass().add("findings");
    Label head = new Label();
    ListView<Finding> list = new ListView<>(model.findings());
    list.setId("findings");
    list.setPlaceholder(new Label(Messages.text("command.nothingFound")));
    list.setCellFactory(view -> new FindingCell(view, go));
    VBox.setVgrow(list, Priority.ALWAYS);
    Runnable count =
        () -> head.setText(Messages.text("desktop.editor.findings", model.findings().size()));
    count.run();
    model
        .findings()
        .addListener((javafx.collections.ListChangeListener<Finding>) change -> count.run());
    getChildren().addAll(head, list);
  }

  private static final class FindingCell extends ListCell<Finding> {
    private final Text words = new Text();
    private final Label level = new Label();
    private final VBox box = new VBox(level, words);

    FindingCell(ListView<Finding> list, Consumer<Place> go) {
      words.wrappingWidthProperty().bind(list.widthProperty().subtract(ROOM));
      words.getStyleClass().add("finding-words");
      setOnMouseClicked(
          event -> {
            if (getItem() != null) {
              go.accept(getItem().place());
            }
          });
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
      super.updateItem(finding, empty);
      if (empty || finding == null) {
        setGraphic(null);
        return;
      }
      level.setText(Messages.text("level." + finding.level()) + "　" + finding.place().id());
      level.getStyleClass().setAll("level", finding.level().name().toLowerCase());
      words.setText(finding.message());
      setGraphic(box);
    }
  }
}
