package org.nianbao.desktop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Whether a window that nobody touches comes to rest. One whose layout asks for the next layout
 * looks right and works, and keeps a processor busy for as long as it is open.
 */
final class Stillness {
  private static final int STILL = 10;
  private static final int MOST = 300;

  private final Scene scene;
  private final CompletableFuture<String> result = new CompletableFuture<>();
  private final Runnable listener = this::pulse;
  private final List<Subscription> watching = new ArrayList<>();
  private final Set<Parent> watched = new HashSet<>();
  private final Set<Parent> laidOut = new LinkedHashSet<>();
  private int pulses;
  private int still;

  private Stillness(Scene scene) {
    this.scene = scene;
  }

  /**
   * Watches frame after frame until nothing was laid out in several in a row; for the FX thread.
   *
   * @return the nodes that were still laid out after {@value #MOST} frames; "" where none was
   */
  static CompletableFuture<String> of(Scene scene) {
    Stillness stillness = new Stillness(scene);
    scene.addPreLayoutPulseListener(stillness.listener);
    Platform.requestNextPulse();
    return stillness.result;
  }

  private void pulse() {
    pulses++;
    asking(scene.getRoot()).filter(watched::add).forEach(this::watch);
    still = laidOut.isEmpty() ? still + 1 : 0;
    String names = laidOut.stream().map(Node::toString).collect(Collectors.joining(", "));
    laidOut.clear();
    if (still == STILL || pulses == MOST) {
      scene.removePreLayoutPulseListener(listener);
      watching.forEach(Subscription::unsubscribe);
      result.complete(names);
    } else {
      Platform.requestNextPulse();
    }
  }

  /** A spare line of a list may ask for ever without being laid out: asking alone tells nothing. */
  private void watch(Parent asking) {
    watching.add(asking.needsLayoutProperty().subscribe((was, is) -> laidOut.add(asking)));
  }

  private static Stream<Parent> asking(Parent parent) {
    return Stream.concat(
        parent.isNeedsLayout() ? Stream.of(parent) : Stream.empty(),
        parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> child instanceof Parent inner ? asking(inner) : Stream.empty()));
  }
}
