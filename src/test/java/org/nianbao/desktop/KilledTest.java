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
import org.nianbao.intake.understand.Hints;
import org.nianbao.library.Library;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * The window killed at any moment while somebody types: nothing is lost but the letters being
 * composed and the key that was on its way to the disk. Twice in every run; {@code mvn -Pkill test}
 * does it fifty times.
 */
class KilledTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int LONGEST_MS = 4_000;
  private static final int MOST_LOST = 1;
  private static final long SEED = 20260101;

  @TempDir private Path folder;

  /** What stood at each place in the window when the power went. */
  private final Map<String, String> shown = new HashMap<>();

  /** Whether nothing had been typed yet where the last key was to go. */
  private boolean begun;

  /** How many letters were lost by each kill. */
  private final List<Integer> lost = new ArrayList<>();

  @Test
  void nothingTypedIsLostButTheKeyOnItsWay() throws Exception {
    Path file = library();
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      String last = typeAndKill(file, random);
      try (Library library = Library.open(file)) {
        assertThat(library.readOnly()).isFalse();
        hold(library.report(1), last, kill);
      }
    }
    lost.sort(null);
    System.out.printf(
        "%d kills, letters lost: least %d, median %d, most %d; nothing lost in %d%n",
        KILLS,
        lost.getFirst(),
        lost.get(lost.size() / 2),
        lost.getLast(),
        lost.stream().filter(each -> each == 0).count());
  }

  private void hold(Report kept, String last, int kill) {
    for (Map.Entry<String, String> entry : shown.entrySet()) {
      String now = kept.at(Place.parse(entry.getKey()).orElseThrow());
      if (entry.getKey().equals(last)) {
        int letters = begun ? 0 : entry.getValue().length() - common(entry.getValue(), now);
        assertThat(letters)
            .as("kill %d, %s was “%s”, is “%s”", kill, last, entry.getValue(), now)
            .isLessThanOrEqualTo(MOST_LOST);
        if (begun) {
          // The first key may have been taken and not told of: it replaces a figure.
          assertThat(now.length() == 1 || now.startsWith(entry.getValue())).isTrue();
        }
        lost.add(letters);
        entry.setValue(now);
      } else {
        assertThat(now).as("%s after kill %d", entry.getKey(), kill).isEqualTo(entry.getValue());
      }
    }
  }

  /** How many letters two texts have in common from the start. */
  private static int common(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int same = 0;
    while (same < most && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Lets somebody type for a while; returns where the last key went. */
  private String typeAndKill(Path file, Random random) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process = start(file, random.nextLong(), said);
    while (process.isAlive() && Files.size(said) == 0) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MS));
    assertThat(process.isAlive()).as("the typist types").isTrue();
    // On this system that is SIGKILL.
    process.destroyForcibly().waitFor();
    String text = Files.readString(said);
    String last = "";
    for (String line : text.substring(0, text.lastIndexOf('\n')).split("\n")) {
      String[] words = line.split("\t", -1);
      begun = words[0].equals(Typist.BEGUN);
      last = words[1];
      shown.put(last, words[2].replace("\\n", "\n"));
    }
    return last;
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
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
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
