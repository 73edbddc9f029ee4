package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of each theme: readable by WCAG 2.2 (1.4.3, 1.4.11), and each known. */
class ColoursTest {
  private static final Path SHEETS =
      Path.of("src", "main", "resources", "org", "nianbao", "desktop");
  private static final Pattern VARIABLE = Pattern.compile("(-nb-[a-z-]+): (#[0-9a-f]{6});");
  private static final Pattern USED = Pattern.compile("-nb-[a-z-]+(?![a-z:-])");
  private static final double WORDS = 4.5;
  private static final double SHAPES = 3;
  private static final List<String> GROUNDS =
      List.of("window", "surface", "head", "hover", "current", "chosen", "note", "refused", "kept");

  @ParameterizedTest
  @ValueSource(strings = {".root {", ".root.dark {", ".root.contrast {"})
  void wordsAreReadableOnEveryGround(String theme) throws IOException {
    Map<String, Color> colours = colours(theme);
    for (String ground : GROUNDS) {
      hold(colours, "text", ground, WORDS);
      hold(colours, "quiet", ground, WORDS);
      hold(colours, "link", ground, WORDS);
    }
    for (String ground : List.of("window", "surface", "current")) {
      for (String level : List.of("error", "warning", "hint", "good")) {
        hold(colours, level, ground, WORDS);
      }
    }
    hold(colours, "error", "refused", WORDS);
    hold(colours, "text", "pressed", WORDS);
    hold(colours, "on-accent", "accent", WORDS);
    hold(colours, "on-accent", "accent-hover", WORDS);
    hold(colours, "surface", "error", WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {".root {", ".root.dark {", ".root.contrast {"})
  void fieldsFocusAndMarksAreSeen(String theme) throws IOException {
    Map<String, Color> colours = colours(theme);
    for (String ground : List.of("window", "surface", "head", "current")) {
      hold(colours, "focus", ground, SHAPES);
      hold(colours, "good", ground, SHAPES);
    }
    hold(colours, "edge", "surface", SHAPES);
    hold(colours, "edge", "window", SHAPES);
    hold(colours, "accent", "surface", SHAPES);
  }

  @Test
  void everyColourUsedIsThere() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(SHEETS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".css")).toList()) {
        USED.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(used::add);
      }
    }
    String all = Files.readString(SHEETS.resolve("colours.css"));
    TreeSet<String> there = new TreeSet<>();
    Pattern.compile("(-nb-[a-z-]+):").matcher(all).results().forEach(m -> there.add(m.group(1)));
    assertThat(there).containsAll(used);
  }

  private static void hold(Map<String, Color> colours, String over, String under, double least) {
    double high = Math.max(light(colours.get(over)), light(colours.get(under)));
    double low = Math.min(light(colours.get(over)), light(colours.get(under)));
    assertThat((high + 0.05) / (low + 0.05))
        .as(over + " on " + under)
        .isGreaterThanOrEqualTo(least);
  }

  /** Relative luminance as WCAG defines it. */
  private static double light(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> colours(String theme) throws IOException {
    String all = Files.readString(SHEETS.resolve("colours.css"));
    int from = all.indexOf(theme);
    Map<String, Color> colours = new HashMap<>();
    VARIABLE
        .matcher(all.substring(from, all.indexOf('}', from)))
        .results()
        .forEach(m -> colours.put(m.group(1).substring("-nb-".length()), Color.web(m.group(2))));
    return colours;
  }
}
