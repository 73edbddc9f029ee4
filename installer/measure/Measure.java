import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds an app image against what the same machine needs for a bare JVM and for a bare JavaFX
 * window, and prints the ratios. Runs take turns, so that a busy moment falls on all of them.
 *
 * <p>The image is measured as it lies on a clerk's disk, with what is made there at installation.
 * {@code java installer/measure/Measure.java target/image/nianbao [INSTALLER...]} with a JDK 25 and
 * a display (on a server: {@code xvfb-run -a java ...}).
 */
final class Measure {
  /** As {@code bin/nianbao} starts it; Windows' launcher leaves the choice to JavaFX. */
  private static final String WITHOUT_CARD = "-Dprism.order=sw";

  private static final int RUNS = 11;
  private static final double MOST_RATIO = 1.5;
  private static final long MOST_IMAGE_MB = 150;
  private static final long MOST_INSTALLER_MB = 70;
  private static final long MOST_MEMORY_MB = 250;
  private static final String PROBES = "installer/measure";

  private final Path image;
  private final Path lib;
  private final Path natives;
  private final Path probes;
  private final Path library;
  private boolean all = true;

  private Measure(Path image) throws Exception {
    this.image = image;
    boolean windows = Files.isDirectory(image.resolve("app"));
    this.lib = image.resolve(windows ? "app" : "lib");
    this.natives = windows ? image.resolve("bin") : lib;
    this.probes = Files.createTempDirectory("measure-");
    this.library = probes.resolve("sample").resolve("样例年报库.nianbao");
  }

  public static void main(String[] arguments) throws Exception {
    Measure measure = new Measure(Path.of(arguments[0]).toAbsolutePath());
    measure.prepare();
    measure.start();
    measure.memory();
    measure.size("image", measure.image, MOST_IMAGE_MB);
    for (String installer : Arrays.asList(arguments).subList(1, arguments.length)) {
      Path file = Path.of(installer);
      measure.size(file.getFileName().toString(), file, MOST_INSTALLER_MB);
    }
    System.exit(measure.all ? 0 : 1);
  }

  private void prepare() throws Exception {
    List<String> compile = new ArrayList<>(List.of(tool("javac"), "-d", probes.toString()));
    compile.addAll(List.of("-cp", javafx()));
    for (String probe : List.of("BareJvm", "BareWindow", "UntilUsable")) {
      compile.add(PROBES + "/" + probe + ".java");
    }
    if (new ProcessBuilder(compile).inheritIO().start().waitFor() != 0) {
      throw new IOException("javac");
    }
    until(process(program("org.nianbao.Main", "prepare")), line -> line.contains("已经准备好"));
    List<String> sample = program("org.nianbao.Main", "sample", library.getParent().toString());
    ProcessBuilder withoutWindow = process(sample);
    withoutWindow.environment().remove("DISPLAY");
    withoutWindow.environment().remove("WAYLAND_DISPLAY");
    until(withoutWindow, line -> line.contains(".nianbao"));
  }

  private void start() throws Exception {
    List<String> jvm = List.of(tool("java"), "-cp", probes.toString(), "BareJvm");
    List<String> window =
        List.of(
            tool("java"),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            javafx() + File.pathSeparator + probes,
            "UntilUsable",
            "BareWindow");
    List<String> ours = program("UntilUsable", "org.nianbao.Main", library.toString());
    long[][] times = new long[3][RUNS];
    for (int run = -1; run < RUNS; run++) {
      long[] round = {time(jvm, "年报"), time(window, "usable"), time(ours, "usable")};
      for (int i = 0; i < round.length && run >= 0; i++) {
        times[i][run] = round[i];
      }
    }
    long jvmMs = median(times[0]);
    long windowMs = median(times[1]);
    long oursMs = median(times[2]);
    say("bare JVM            %5d ms", jvmMs);
    say("bare JavaFX window  %5d ms", windowMs);
    say("this program        %5d ms until the window is usable", oursMs);
    say("  ratio to a bare JVM            %.2f", (double) oursMs / jvmMs);
    double ratio = (double) oursMs / windowMs;
    judge(
        ratio <= MOST_RATIO,
        "  ratio to a bare JavaFX window  %.2f (at most %.1f)",
        ratio,
        MOST_RATIO);
  }

  private void memory() throws Exception {
    List<String> ours = program("UntilUsable", "org.nianbao.Main", library.toString());
    ours.add(1, "-Dopen=#open");
    long[] megabytes = new long[3];
    for (int i = 0; i < megabytes.length; i++) {
      String line = until(process(ours), said -> said.startsWith("mb "));
      megabytes[i] = Long.parseLong(line.substring(3));
    }
    long mb = median(megabytes);
    judge(
        mb > 0 && mb <= MOST_MEMORY_MB,
        "memory, report open  %5d MB (at most %d)",
        mb,
        MOST_MEMORY_MB);
  }

  private void size(String name, Path file, long most) throws IOException {
    long bytes;
    try (Stream<Path> files = Files.walk(file)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
    }
    long mb = Math.ceilDiv(bytes, 1_000_000L);
    judge(mb <= most, "%s  %d MB (at most %d)", name, mb, most);
  }

  /** A main class in the image's own runtime, with its options and its cache. */
  private List<String> program(String main, String... arguments) throws IOException {
    Path options =
        Stream.of("bin", "app")
            .map(image::resolve)
            .map(folder -> folder.resolve("java.options"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    List<String> command = new ArrayList<>();
    command.add(image.resolve("runtime").resolve("bin").resolve("java").toString());
    command.add("@" + options);
    Path cache = lib.resolve("nianbao.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    if (options.getParent().endsWith("bin")) {
      command.add(WITHOUT_CARD);
    }
    command.addAll(List.of("-Xlog:disable", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-Dnianbao.home=" + image, "-Dorg.sqlite.lib.path=" + natives));
    command.addAll(List.of("-cp", lib.resolve("nianbao.jar") + File.pathSeparator + probes, main));
    command.addAll(List.of(arguments));
    return command;
  }

  /** A process with what {@code bin/nianbao} sets for it. */
  private static ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    if (command.contains(WITHOUT_CARD)) {
      builder.environment().put("GDK_GL", "disable");
    }
    return builder;
  }

  private String javafx() throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      return String.join(
          File.pathSeparator,
          jars.map(Path::toString)
              .filter(jar -> jar.contains("javafx-") && jar.endsWith(".jar"))
              .toList());
    }
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static long time(List<String> command, String word) throws Exception {
    long begun = System.nanoTime();
    long[] took = new long[1];
    until(
        process(command),
        line -> {
          took[0] = (System.nanoTime() - begun) / 1_000_000;
          return line.equals(word);
        });
    return took[0];
  }

  /** The first line that is wanted; waits for the process to end by itself. */
  private static String until(ProcessBuilder builder, Predicate<String> wanted) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String found = null;
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); found == null && line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        found = wanted.test(line) ? line : null;
      }
      if (found == null) {
        throw new IOException(String.join(" ", builder.command()) + "\n" + said);
      }
      // What comes after is read to its end, or the process would wait for a reader.
      lines.transferTo(java.io.Writer.nullWriter());
    }
    process.waitFor();
    return found;
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void judge(boolean holds, String words, Object... values) {
    all &= holds;
    say(words + (holds ? "" : "  <-- MISSED"), values);
  }

  private static void say(String words, Object... values) {
    System.out.println(String.format(Locale.ROOT, words, values));
  }
}
