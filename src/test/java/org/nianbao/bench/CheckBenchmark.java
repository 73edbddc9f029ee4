package org.nianbao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** All checks of a full report of edition 2021 with last year's beside it, by length of prose. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class CheckBenchmark {
  /** How many times totals are parts of other totals. */
  private static final int DEPTH = 3;

  private final Editions editions = Editions.builtIn();
  private final Checker kept = new Checker();
  private int turn;
  private Report report;
  private Report lastYear;
  private Edition edition;

  /** Characters of prose in either year's report. */
  @Param({"10000", "50000", "200000"})
  private int characters;

  @Setup
  public void fill() throws IOException {
    edition = editions.byId("2021").orElseThrow();
    lastYear = filled(2024, prose(3));
    report = filled(2025, prose(2));
  }

  private Report filled(int year, String prose) {
    Report filled = Report.empty(edition, "某某县示例局", year);
    int number = year;
    for (CellId cell : edition.cells().keySet()) {
      filled = filled.with(cell, Value.of(number++ % 97));
    }
    for (int depth = 0; depth < DEPTH; depth++) {
      filled = withSums(filled);
    }
    return filled.with(new Place.Text("overview"), prose);
  }

  /** With every total that the edition declares as what its parts come to. */
  private Report withSums(Report report) {
    Report summed = report;
    for (CellId total : edition.cells().keySet()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (CellId part : edition.partsOf(total).orElse(List.of())) {
        sum = sum.add(((Value.Number) summed.value(part)).number());
      }
      summed = edition.partsOf(total).isEmpty() ? summed : summed.with(total, Value.of(sum));
    }
    return summed;
  }

  /** What most of a report's prose is like: sentences that speak of no figure of the tables. */
  private static final List<String> PLAIN =
      List.of(
          "健全政府信息公开工作机制，明确由办公室牵头，各科室分工负责，确定专人办理日常事务。",
          "坚持先审查、后公开，落实信息发布前的保密审查和三级审核，全年没有出现泄密情况。",
          "加强政策解读，围绕群众关心的就业、教育、医疗等事项，用图解、问答等形式讲清政策。",
          "完善网站栏目设置，优化检索功能，及时更新公开指南和公开目录，方便群众查阅。");

  /**
   * Plain sentences with a golden sentence of the prose check after every four, which is denser
   * with figures than the real reports seen.
   */
  private String prose(int sentences) throws IOException {
    List<String> lines;
    try (InputStream in =
        CheckBenchmark.class.getResourceAsStream("/org/nianbao/check/prose.txt")) {
      lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("|"))
              .map(line -> line.split("\\|")[1].strip())
              .toList();
    }
    StringBuilder prose = new StringBuilder();
    for (int i = 0; prose.length() < characters; i++) {
      String sentence = i % 5 == 4 ? lines.get(i / 5 % lines.size()) : PLAIN.get(i % PLAIN.size());
      prose.append(sentence).append(i % sentences == 0 ? "\n" : "");
    }
    return prose.substring(0, characters);
  }

  /** A report seen for the first time. */
  @Benchmark
  public List<Finding> check() {
    return new Checker().check(report, edition, Optional.of(lastYear));
  }

  /** At another figure in a cell, by a checker that has seen the texts. */
  @Benchmark
  public List<Finding> checkAfterFigure() {
    turn = (turn + 1) % edition.cells().size();
    CellId cell = edition.cells().keySet().stream().skip(turn).findFirst().orElseThrow();
    return kept.check(report.with(cell, Value.of(turn)), edition, Optional.of(lastYear));
  }

  /** Runs it; the class path is the tests'. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(CheckBenchmark.class.getSimpleName()).build()).run();
  }
}
