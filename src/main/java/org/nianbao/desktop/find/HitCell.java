package org.nianbao.desktop.find;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.nianbao.message.Messages;

/** One hit of a search: its place and the words with what stands around them. */
final class HitCell extends ListCell<FindModel.Hit> {
  private final Label place = new Label();
  private final Label before = new Label();
  private final Label words = new Label();
  private final Label after = new Label();
  private final HBox line = new HBox(place, before, words, after);

  HitCell() {
    place.getStyleClass().add("hit-place");
    words.getStyleClass().add("hit-words");
    place.setMinWidth(Region.USE_PREF_SIZE);
    before.setMinWidth(Region.USE_PREF_SIZE);
    after.setTextOverrun(OverrunStyle.CLIP);
    words.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("hit");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FindModel.Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    if (empty || hit == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    place.setText(hit.name());
    before.setText(hit.before());
    words.setText(hit.words());
    after.setText(
        hit.mayChange() ? hit.after() : hit.after() + Messages.text("desktop.find.notReplaced"));
    setAccessibleText(hit.name() + "　" + hit.before() + hit.words() + hit.after());
    setGraphic(line);
  }
}
