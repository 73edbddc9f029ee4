package org.nianbao.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.intake.FileIntake;
import org.nianbao.intake.Hints;
import org.nianbao.library.Library;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * The window killed while somebody types: of what was typed at most the field gone into last is
 * lost. Twice in every run; {@code mvn -Pkill test} does it fifty times.
 */
class KilledTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int MOST_LINES = 16;
  private static final int LONGEST_MS = 60;
  private static final long SEED = 20260101;

  @TempDir private Path folder;

  /** What the clerk had done and was at when the power went. */
  private final Map<String, String> done = new HashMap<>();

  private String at = "";
  private String typing = "";

  @Test
  void atMostTheFieldGoneIntoLastIsLost() throws Exception {
    Path file = library();
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      at = "";
      typeAndKill(file, random);
      assertThat(done).as("fields typed before kill %d", kill).isNotEmpty();
      try (Library library = Library.open(file)) {
        assertThat(library.readOnly()).isFalse();
        hold(library.report(1), kill);
      }
    }
  }

  private void hold(Report kept, int kill) {
    for (Map.Entry<String, String> entry : done.entrySet()) {
      if (!entry.getKey().equals(at)) {
        assertThat(at(kept, entry.getKey()))
            .as("%s after kill %d", entry.getKey(), kill)
            .isEqualTo(entry.getValue());
      }
    }
    if (!at.isEmpty()) {
      String now = at(kept, at);
      String before = done.getOrDefault(at, now);
      assertThat(now.equals(before) || typing.startsWith(now))
          .as("%s is “%s”, was “%s”, was to be “%s”", at, now, before, typing)
          .isTrue();
      done.put(at, now);
    }
  }

  private void typeAndKill(Path file, Random random) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process = start(file, random.nextLong(), said);
    int enough = 2 + random.nextInt(MOST_LINES);
    while (process.isAlive() && Files.readAllLines(said).size() < enough) {
      TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(LONGEST_MS));
    }
    assertThat(process.isAlive()).as("the typist types").isTrue();
    // On this system that is SIGKILL.
    process.destroyForcibly().waitFor();
    for (String line : Files.readAllLines(said)) {
      String[] words = line.split("\t", -1);
      if (words.length == 3) {
        note(words[0], words[1], words[2].replace("\\n", "\n"));
      }
    }
  }

  private void note(String what, String place, String words) {
    if (what.equals(Typist.BEGUN)) {
      at = place;
      typing = words;
    } else if (what.equals(Typist.DONE)) {
      done.put(place, words);
      at = "";
    }
  }

  private static String at(Report report, String place) {
    return report.at(Place.parse(place).orElseThrow());
  }

  private static Process start(Path file, long seed, Path said) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-D") || argument.startsWith("--"))
        .filter(argument -> !argument.contains("surefire"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path")),
            Typist.class.getName(),
            file.toString(),
            Long.toString(seed)));
    return new ProcessBuilder(command)
        .redirectOutput(said.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path library() throws Exception {
    Path text = folder.resolve("2017.txt");
    try (var in = getClass().getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    Path file = folder.resolve("年报库.nianbao");
    FileIntake intake = new FileIntake(Editions.builtIn(), AttachedReport::jsonIfAny);
    try (Library library = Library.open(file)) {
      library.add(intake.read(text, Hints.NONE).report(), "test");
    }
    return file;
  }
}
