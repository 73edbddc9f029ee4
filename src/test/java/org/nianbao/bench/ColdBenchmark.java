package org.nianbao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Batch;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.TextIntake;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/**
 * Export as a clerk waits for it, run by run side by side: from the start of the process to the
 * file, against LibreOffice making a PDF of our own DOCX of the same report; the sizes; and how
 * many reports a second a long batch writes. Ours is measured as it lies in the plain folder and
 * with an AOT cache beside it, trained with the very command.
 *
 * <p>First argument: the program, such as {@code target/nianbao/bin/nianbao}; second: how many runs
 * of each, 11 by default. LibreOffice is left out where there is none.
 */
public final class ColdBenchmark {
  private static final int BATCH = 1000;
  private static final double MILLION = 1e6;

  private final Path folder;
  private final String program;

  private ColdBenchmark(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** Runs it; the class path is the tests'. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("nianbao-cold");
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
    new ColdBenchmark(folder, arguments[0]).run(runs);
  }

  private void run(int runs) throws Exception {
    Path library = folder.resolve("bench.nianbao");
    Path docx = folder.resolve("report.docx");
    Path pdf = folder.resolve("report.pdf");
    Editions editions = Editions.builtIn();
    Export export = new Export(Fonts.bundled());
    Report report = sample(editions);
    Edition edition = editions.byId(report.edition()).orElseThrow();
    try (Library open = Library.open(library)) {
      open.add(report, "bench");
    }
    export.write(report, edition, docx, Copy.WHOLE);
    List<String> ours =
        List.of(program, "export", "1", "--to", pdf.toString(), "--library", library.toString());
    Optional<List<String>> office = office(docx);
    sideBySide("cold PDF, process start to file", ours, office, runs);
    Path cache = Path.of(program).resolveSibling("../lib/nianbao.aot");
    if (Files.notExists(cache)) {
      train(ours, cache);
      sideBySide("the same with an AOT cache", ours, office, runs);
      Files.delete(cache);
    }
    tell("PDF: %.1f KB (aim 300)", Files.size(pdf) / 1024.0);
    tell("DOCX: %.1f KB (aim 60)", Files.size(docx) / 1024.0);
    batch(export, report, edition);
  }

  private static void sideBySide(
      String what, List<String> ours, Optional<List<String>> office, int runs) throws Exception {
    List<Double> oursTook = new ArrayList<>();
    List<Double> officeTook = new ArrayList<>();
    took(ours);
    if (office.isPresent()) {
      took(office.orElseThrow());
    }
    for (int i = 0; i < runs; i++) {
      oursTook.add(took(ours));
      if (office.isPresent()) {
        officeTook.add(took(office.orElseThrow()));
      }
    }
    tell("%s: %.0f ms (median of %d)", what, median(oursTook), runs);
    if (office.isPresent()) {
      tell("LibreOffice, the same report's DOCX to PDF: %.0f ms", median(officeTook));
      tell("ours / LibreOffice: %.2f (aim 0.33)", median(oursTook) / median(officeTook));
    }
  }

  private static void train(List<String> command, Path cache) throws Exception {
    ProcessBuilder training = new ProcessBuilder(command);
    training
        .environment()
        .put("JDK_JAVA_OPTIONS", "\"-XX:AOTCacheOutput=" + cache.toAbsolutePath() + "\"");
    training
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void batch(Export export, Report report, Edition edition) throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Batch batch = new Batch(export, out, "{agency}{year}.pdf", false);
    List<Batch.Source> sources =
        Stream.iterate(1, i -> i + 1)
            .limit(BATCH)
            .map(i -> report.withAgency("示例县第" + i + "局"))
            .<Batch.Source>map(each -> () -> new Batch.Item(each, edition, Copy.WHOLE))
            .toList();
    long start = System.nanoTime();
    List<Batch.Result> results = batch.write(sources, new Silent());
    double seconds = (System.nanoTime() - start) / 1e9;
    long written = results.stream().filter(result -> result.written().isPresent()).count();
    tell("batch: %d reports, %.1f a second (aim 10)", written, written / seconds);
  }

  private static final class Silent implements Batch.Progress {
    @Override
    public void done(int count, int of) {}

    @Override
    public boolean stopped() {
      return false;
    }
  }

  private Optional<List<String>> office(Path docx) {
    return Stream.of("soffice", "libreoffice")
        .filter(
            name ->
                Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, name))))
        .findFirst()
        .map(
            name ->
                List.of(
                    name,
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.resolve("office").toString(),
                    docx.toString()));
  }

  /** How long a process takes, ms. */
  private static double took(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(code + " from " + command);
    }
    return (System.nanoTime() - start) / MILLION;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void tell(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }

  private static Report sample(Editions editions) throws IOException, Refusal {
    try (InputStream in = ColdBenchmark.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      return new TextIntake(editions).read(in.readAllBytes(), Hints.NONE).report();
    }
  }
}
