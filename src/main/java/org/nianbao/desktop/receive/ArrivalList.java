package org.nianbao.desktop.receive;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.nianbao.message.Messages;

/** The files that arrived, each with what came of it. */
final class ArrivalList extends ListView<Arrival> {
  private static final double WIDTH = 240;

  ArrivalList(ReceiveModel model) {
    setId("arrivals");
    setAccessibleText(Messages.text("desktop.receive.files"));
    setItems(model.arrivals());
    setPrefWidth(WIDTH);
    setCellFactory(list -> new ArrivalCell(model));
    model
        .arrivals()
        .addListener(
            (javafx.collections.ListChangeListener<Arrival>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::watch);
                  }
                });
    model.arrivals().forEach(this::watch);
  }

  private void watch(Arrival arrival) {
    arrival.stateProperty().addListener((property, was, is) -> refresh());
  }

  private static final class ArrivalCell extends ListCell<Arrival> {
    private final ReceiveModel model;

    ArrivalCell(ReceiveModel model) {
      this.model = model;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Arrival arrival, boolean empty) {
      super.updateItem(arrival, empty);
      if (empty) {
        setGraphic(null);
        return;
      }
      Label name = new Label(arrival.name());
      name.getStyleClass().add("arrival-name");
      name.setWrapText(true);
      name.setMinHeight(USE_PREF_SIZE);
      Label words = new Label(arrival.words() + there(arrival));
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
      words.getStyleClass().add("arrival-words");
      words.getStyleClass().add(style(arrival.state()));
      VBox box = new VBox(name, words);
      box.setPrefWidth(0);
      setGraphic(box);
    }

    /** Why a file without doubts still waits for somebody to look: another one is there. */
    private String there(Arrival arrival) {
      return arrival.state() instanceof Arrival.Understood understood
              && model.existing(understood.review().report()).isPresent()
          ? Messages.text("desktop.receive.there")
          : "";
    }

    private static String style(Arrival.State state) {
      return switch (state) {
        case Arrival.Refused refused -> "arrival-refused";
        case Arrival.Accepted accepted -> "arrival-accepted";
        case Arrival.YearUnknown unknown -> "arrival-asks";
        case Arrival.Understood understood when understood.review().count(ReadMark.DOUBTFUL) > 0 ->
            "arrival-asks";
        default -> "arrival-plain";
      };
    }
  }
}
