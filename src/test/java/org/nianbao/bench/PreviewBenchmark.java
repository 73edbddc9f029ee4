package org.nianbao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.PagePainter;
import org.nianbao.font.Fonts;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.TextIntake;
import org.nianbao.message.Refusal;
import org.nianbao.page.Page;
import org.nianbao.report.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Setting the sample anew and painting its pages as wide as the pane is at 1366 pixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class PreviewBenchmark {
  private static final double PIXELS_PER_MM = 2.4;

  private final Export export = new Export(Fonts.bundled());
  private final PagePainter painter = export.painter();
  private Report report;
  private Edition edition;

  @Setup
  public void read() throws IOException, Refusal {
    Editions editions = Editions.builtIn();
    try (InputStream in =
        PreviewBenchmark.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      report = new TextIntake(editions).read(in.readAllBytes(), Hints.NONE).report();
    }
    edition = editions.byId(report.edition()).orElseThrow();
  }

  /** Until the page in view is there. */
  @Benchmark
  public PagePainter.Picture firstPage() {
    return painter.paint(pages().getFirst(), PIXELS_PER_MM);
  }

  /** Until all are. */
  @Benchmark
  public List<PagePainter.Picture> allPages() {
    return pages().stream().map(page -> painter.paint(page, PIXELS_PER_MM)).toList();
  }

  private List<Page> pages() {
    return export.document(report, edition, Copy.WHOLE).pages();
  }

  /** Runs it; the class path is the tests'. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(PreviewBenchmark.class.getSimpleName()).build()).run();
  }
}
