package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nianbao.edition.CellId;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long an edit takes to reach the disk (goal: at most 5 ms in the median) and how long it takes
 * to open a library of 200 full reports and read one (goal: 150 ms). Sample time, so that the
 * median and the tail are seen; the folder is the one of {@code java.io.tmpdir}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Xmx512m"})
public class LibraryBenchmark {
  private static final int REPORTS = 200;
  private static final int CELLS = 120;
  private static final int PARAGRAPHS = 40;
  private static final CellId EDITED = CellId.parse("1.1");
  private static final String USER = "张三";

  private Path folder;
  private Path file;

  /** A library of many reports, closed. */
  @Setup(Level.Trial)
  public void make() throws IOException, Refusal {
    folder = Files.createTempDirectory("nianbao-bench");
    file = folder.resolve("年报库.nianbao");
    try (Library library = Library.open(file)) {
      for (int i = 0; i < REPORTS; i++) {
        library.add(full("第" + i + "局"), USER);
      }
    }
    Library.open(file).close();
  }

  @TearDown(Level.Trial)
  public void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A library that is open, with the report being edited. */
  @State(Scope.Benchmark)
  public static class Editing {
    private Library library;
    private long id;
    private Report report;
    private long figure;

    @Setup(Level.Iteration)
    public void open(LibraryBenchmark made) throws Refusal {
      library = Library.open(made.file);
      id = library.list().getFirst().id();
      report = library.report(id);
    }

    @TearDown(Level.Iteration)
    public void close() {
      library.close();
    }
  }

  /** One figure typed. */
  @Benchmark
  public void editCommitted(Editing editing) throws Refusal {
    Report after = editing.report.with(EDITED, Value.of(1_000 + editing.figure++));
    editing.library.save(editing.id, editing.report, after, USER);
    editing.report = after;
  }

  /** Nothing was changed since the last time, so that no backup is taken. */
  @Benchmark
  public Report openAndReadOne() throws Refusal {
    try (Library library = Library.open(file)) {
      List<Listing> list = library.list();
      return library.report(list.get(list.size() / 2).id());
    }
  }

  /** Something was changed, so that a backup is taken. */
  @Benchmark
  public Report openWithBackupAndReadOne(Editing editing) throws Refusal {
    Report after = editing.report.with(EDITED, Value.of(1_000 + editing.figure++));
    editing.library.save(editing.id, editing.report, after, USER);
    editing.report = after;
    editing.library.close();
    editing.library = Library.open(file);
    return editing.library.report(editing.id);
  }

  private static Report full(String agency) {
    SortedMap<CellId, Value> values = new TreeMap<>();
    for (int i = 0; i < CELLS; i++) {
      values.put(CellId.parse(1 + i / 10 + "." + i % 10), Value.of(i * 37L));
    }
    String text = "本年度，我局通过门户网站主动公开政府信息，依法办理依申请公开，未发生行政复议。\n".repeat(PARAGRAPHS);
    return new Report(
        "2014",
        agency,
        2017,
        Stream.of("overview", "disclosure", "requests", "review", "problems")
            .map(id -> new Narrative(id, "标题", text))
            .toList(),
        values,
        Map.of(Fact.PREPARER, USER),
        Status.DRAFT,
        Collections.emptySortedMap());
  }

  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(LibraryBenchmark.class.getSimpleName()).build()).run();
  }
}
