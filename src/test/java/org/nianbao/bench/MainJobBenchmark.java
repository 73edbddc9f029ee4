package org.nianbao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.understand.Hints;
import org.nianbao.intake.understand.TextIntake;
import org.nianbao.message.Refusal;
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

/** Checking and printing the sample report, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class MainJobBenchmark {
  private final Editions editions = Editions.builtIn();
  private final Export export = new Export(Fonts.bundled());
  private Report report;
  private Edition edition;

  @Setup
  public void read() throws IOException, Refusal {
    try (InputStream in =
        MainJobBenchmark.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      report = new TextIntake(editions).read(in.readAllBytes(), Hints.NONE).report();
    }
    edition = editions.byId(report.edition()).orElseThrow();
  }

  @Benchmark
  public List<Finding> check() {
    return new Checker().check(report, edition, Optional.empty());
  }

  @Benchmark
  public byte[] pdf() throws Refusal {
    return export.pdf(report, edition, Copy.WHOLE);
  }

  /** Runs it; the class path is the tests'. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(MainJobBenchmark.class.getSimpleName()).build()).run();
  }
}
