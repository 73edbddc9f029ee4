package org.nianbao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.nianbao.edition.Editions;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.TextIntake;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/**
 * What somebody at the window waits for, measured on the running window, which is started with the
 * options of the shipped program on a library with the sample report and last year's beside it:
 *
 * <ul>
 *   <li>a digit, and the Enter that makes it an edit: from the key to the drawn frame, with the
 *       edit on the disk, all checks done and the cells and findings redrawn;
 *   <li>a letter in a text of 1,500, 10,000 and 100,000 characters, typed on without a rest, the
 *       edits and checks that fall due meanwhile among them;
 *   <li>from Enter in the list of reports to the drawn editor;
 *   <li>from the last key in a text to the page in view drawn anew, all pauses among it;
 *   <li>from the start of the process to the drawn window, against a window with one label.
 * </ul>
 *
 * <p>The class path is the tests'; without a display give the flags of {@code pom.xml}'s {@code
 * headless}. No figure but the preview's holds a wait for the screen's own beat of 16.7 ms.
 */
public final class WindowBenchmark {
  private static final int CELLS = 400;
  private static final int LETTERS = 300;
  private static final int LETTERS_OF_LONG = 40;
  private static final int OPENINGS = 20;
  private static final int PREVIEWS = 15;
  private static final int STARTS = Integer.getInteger("starts", 9);
  private static final int WARM = 3;
  private static final int MOST = 1000;
  private static final int REST_MS = 20;
  private static final int MOST_AT_ONCE = 10_000;
  private static final int[] LENGTHS = {1_500, 10_000, 100_000};
  private static final String SENTENCE = "本年度我局主动公开政府信息106条，受理申请5件，均按期答复。";

  private WindowBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments none for all, or one of opening, cells, letters, preview, start; more are for
   *     the processes it starts itself
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      run("");
    } else if (arguments.length == 1 && !arguments[0].equals("bare")) {
      run(arguments[0]);
    } else if (arguments[0].equals("bare")) {
      BenchWindow.bare();
      ready();
    } else if (arguments[0].equals("program")) {
      BenchWindow.program(Path.of(arguments[1]));
      ready();
    } else {
      measure(Path.of(arguments[1]), arguments[0]);
    }
  }

  private static void ready() {
    System.out.println("ready");
    System.exit(0);
  }

  private static void run(String wanted) throws Exception {
    Path library = library(Files.createTempDirectory("nianbao-window"));
    if (!wanted.equals("start")) {
      process("measure" + wanted, library)
          .redirectOutput(ProcessBuilder.Redirect.INHERIT)
          .start()
          .waitFor();
    }
    if (wanted.isEmpty() || wanted.equals("start")) {
      starts(library);
    }
  }

  private static void starts(Path library) throws IOException {
    List<Double> bare = new ArrayList<>();
    List<Double> program = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      bare.add(start("bare", library));
      program.add(start("program", library));
    }
    tell("bare window", bare, "");
    tell("window ready", program, "");
    System.out.printf(
        Locale.ROOT,
        "window ready / bare window: %.2f (aim 1.8)%n",
        at(program, 0.5) / at(bare, 0.5));
  }

  private static double start(String what, Path library) throws IOException {
    long begun = System.nanoTime();
    Process process = process(what, library).start();
    try (BufferedReader out = process.inputReader()) {
      while (!"ready".equals(out.readLine())) {
        if (!process.isAlive()) {
          throw new IOException("no window");
        }
      }
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private static ProcessBuilder process(String what, Path library) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("src", "main", "bin", "java.options"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-D"))
        .forEach(command::add);
    command.add("-Duser.home=" + library.getParent());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            WindowBenchmark.class.getName(),
            what,
            library.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static void measure(Path library, String wanted) {
    BenchWindow window = BenchWindow.program(library);
    // The introduction of a first start lies over the window, and over the editor once more.
    window.frame(() -> window.press(KeyCode.ESCAPE));
    if (isWanted("opening", wanted)) {
      tell("opening a report", openings(window), "(aim 150)");
    }
    window.frame(() -> window.press(KeyCode.ENTER));
    window.frame(() -> window.press(KeyCode.ESCAPE));
    if (isWanted("cells", wanted)) {
      cells(window);
    }
    if (isWanted("letters", wanted)) {
      for (int length : LENGTHS) {
        text(window, length);
        letters(window, length);
      }
    }
    if (isWanted("preview", wanted)) {
      text(window, LENGTHS[0]);
      tell("preview after the last key", previews(window), "(aim 500)");
    }
    System.exit(0);
  }

  private static boolean isWanted(String what, String wanted) {
    return wanted.equals("measure") || wanted.equals("measure" + what);
  }

  private static List<Double> openings(BenchWindow window) {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < OPENINGS; i++) {
      took.add(window.frame(() -> window.press(KeyCode.ENTER)));
      window.frame(() -> window.press(KeyCode.ESCAPE));
      window.frame(() -> fire(window, "#back"));
    }
    System.out.printf(Locale.ROOT, "opening a report for the first time: %.1f ms%n", took.get(0));
    return took.subList(WARM, took.size());
  }

  private static void cells(BenchWindow window) {
    Random random = new Random(1);
    List<Double> digits = new ArrayList<>();
    List<Double> edits = new ArrayList<>();
    Object before = null;
    for (int i = 0; i < CELLS; i++) {
      // Enter in the last cell stays there: from the first one down again.
      if (window.focused() == before || !(window.focused() instanceof TextField)) {
        part(window, 0);
        part(window, -1);
        window.frame(() -> window.press(KeyCode.F6));
      }
      before = window.focused();
      String digit = Integer.toString(random.nextInt(10));
      digits.add(window.frame(() -> window.type(digit)));
      edits.add(window.frame(() -> window.press(KeyCode.ENTER)));
    }
    tell("a digit in a cell", digits, "(aim 16, 50)");
    tell("Enter: stored, checked, cells and findings redrawn", edits, "(aim 16, 50)");
  }

  private static void letters(BenchWindow window, int length) {
    List<Double> took = new ArrayList<>();
    int letters = length > MOST_AT_ONCE ? LETTERS_OF_LONG : LETTERS;
    for (int i = 0; i < letters; i++) {
      took.add(window.frame(() -> window.type("字")));
      BenchWindow.sleep(REST_MS);
    }
    tell("a letter in a text of " + length, took, "(aim 16, 50)");
  }

  /** Opens the first section's text and puts so many characters in. */
  private static void text(BenchWindow window, int length) {
    part(window, 1);
    window.frame(() -> window.press(KeyCode.F6));
    String words = (SENTENCE.repeat(8) + "\n").repeat(length / SENTENCE.length() / 8 + 1);
    window.frame(() -> ((TextArea) window.focused()).setText(words.substring(0, length)));
    window.frame(() -> ((TextArea) window.focused()).end());
    BenchWindow.sleep(MOST);
  }

  private static List<Double> previews(BenchWindow window) {
    window.frame(() -> window.shortcut(KeyCode.P));
    BenchWindow.until(() -> image(window) != null);
    BenchWindow.sleep(MOST);
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < PREVIEWS; i++) {
      Object before = image(window);
      long begun = System.nanoTime();
      window.frame(() -> window.type("字"));
      BenchWindow.until(() -> image(window) != before);
      window.frame(() -> {});
      took.add((System.nanoTime() - begun) / 1e6);
      BenchWindow.sleep(MOST);
    }
    return took.subList(WARM, took.size());
  }

  /** The picture of the page in view. */
  private static Object image(BenchWindow window) {
    return BenchWindow.onFx(
        () ->
            window.node("#preview .page-sheet") instanceof StackPane sheet
                ? ((ImageView) sheet.getChildren().getFirst()).getImage()
                : null);
  }

  private static void fire(BenchWindow window, String button) {
    ((javafx.scene.control.Button) window.node(button)).fire();
  }

  /** Goes to a part by its number, -1 for the last. */
  private static void part(BenchWindow window, int number) {
    window.frame(
        () -> {
          Node parts = window.node("#parts");
          ListView<?> list = (ListView<?>) parts;
          list.requestFocus();
          list.getSelectionModel().select(number < 0 ? list.getItems().size() - 1 : number);
        });
  }

  private static void tell(String what, List<Double> took, String aims) {
    System.out.printf(
        Locale.ROOT,
        "%-52s median %7.1f ms, 99th percentile %7.1f ms, of %d %s%n",
        what,
        at(took, 0.5),
        at(took, 0.99),
        took.size(),
        aims);
  }

  private static double at(List<Double> took, double share) {
    return took.stream().sorted().toList().get((int) (share * (took.size() - 1)));
  }

  private static Path library(Path folder) throws IOException, Refusal {
    Path file = folder.resolve("bench.nianbao");
    Report report;
    try (InputStream in =
        WindowBenchmark.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      report = new TextIntake(Editions.builtIn()).read(in.readAllBytes(), Hints.NONE).report();
    }
    try (Library library = Library.open(file)) {
      library.add(report.withYear(report.year() - 1), "bench");
      library.add(report, "bench");
    }
    return file;
  }
}
