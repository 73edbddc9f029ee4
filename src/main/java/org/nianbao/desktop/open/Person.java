package org.nianbao.desktop.open;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.nianbao.library.Cause;

/** Who sits at the window: asked for once, known until the window closes, never kept. */
public final class Person {
  private final StringProperty name = new SimpleStringProperty("");

  /** The name; "" until it was asked for. */
  public StringProperty nameProperty() {
    return name;
  }

  public String name() {
    return name.get();
  }

  /** Whether it was asked for. */
  public boolean known() {
    return !name().isEmpty();
  }

  /** Remembers a name; a blank one forgets it. */
  public void name(String words) {
    name.set(words.strip());
  }

  /** The name for the trail: the computer's user while nobody was asked. */
  public String orUser() {
    return known() ? name() : Cause.user();
  }
}
