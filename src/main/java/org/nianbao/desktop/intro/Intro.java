package org.nianbao.desktop.intro;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.message.Messages;

/** The short introduction at the first start, one for the list and one for the editor. */
public final class Intro {
  private static final String SEEN = "yes";
  private static final List<Step> HOME =
      List.of(
          step("welcome", ""),
          step("new", "#new"),
          step("receive", "#receive"),
          step("libraries", "#libraries"),
          step("footer", "#footer"));
  private static final List<Step> EDITOR =
      List.of(
          step("parts", "#parts"),
          step("middle", "#form"),
          step("findings", ".findings"),
          step("preview", "#show-preview"),
          step("export", "#export"));

  private final StackPane ground;
  private final Settings settings;

  /**
   * What is said of one part of the window.
   *
   * @param part where it is, as a CSS selector; blank for the window as a whole
   */
  record Step(String title, String words, String part) {}

  /**
   * The introduction, shown by nothing yet.
   *
   * @param ground the window's root, over which it lies
   */
  public Intro(StackPane ground, Settings settings) {
    this.ground = ground;
    this.settings = settings;
  }

  /**
   * Introduces the list, unless that was done before or cannot be remembered.
   *
   * @param after gives the keys back
   */
  public void home(Runnable after) {
    once("intro.home", HOME, after);
  }

  /** The same for the editor. */
  public void editor(Runnable after) {
    once("intro.editor", EDITOR, after);
  }

  /** Forgets that it was seen. */
  public void again() {
    settings.put("intro.home", "");
    settings.put("intro.editor", "");
  }

  private void once(String key, List<Step> steps, Runnable after) {
    if (settings.lasting() && !settings.get(key, "").equals(SEEN)) {
      settings.put(key, SEEN);
      ground.getChildren().removeIf(IntroLayer.class::isInstance);
      IntroLayer layer = new IntroLayer(steps, after);
      ground.getChildren().add(layer);
      layer.begin();
    }
  }

  private static Step step(String name, String part) {
    return new Step(
        Messages.text("desktop.intro." + name),
        Messages.text("desktop.intro." + name + ".words"),
        part);
  }
}
