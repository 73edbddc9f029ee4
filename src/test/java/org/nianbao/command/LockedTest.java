package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.library.Change;
import org.nianbao.library.Library;
import org.nianbao.report.Report;
import org.nianbao.report.Status;

/** Every command that changes a report, against each of its statuses. */
class LockedTest {
  private static final String SAMPLE = "示例县样板局/2017";

  @TempDir private Path folder;
  private Path file;
  private Console console;

  enum Way {
    SET,
    IMPORT,
    IMPORT_INTO,
    EXPLAIN
  }

  static Stream<Arguments> table() {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.of(Status.values()).map(status -> Arguments.of(way, status)));
  }

  @BeforeEach
  void begin() throws Exception {
    Path text = folder.resolve("样例.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    file = folder.resolve("库.nianbao");
    console = new Console("--library", file.toString());
    assertThat(console.run("import", text.toString())).isZero();
    assertThat(console.run("set", SAMPLE, "3.1.4=2")).isZero();
  }

  @ParameterizedTest
  @MethodSource("table")
  void whatWasReviewedStaysAsItIs(Way way, Status status) throws Exception {
    String fingerprint = warning();
    for (List<String> step :
        List.of(List.of("submit", "乙样例"), List.of("review", "丁样例"), List.of("approve", "丙样例"))) {
      if (stored().status().compareTo(status) < 0) {
        assertThat(console.run(step.get(0), SAMPLE, "--by", step.get(1)))
            .as(console.err() + console.out())
            .isZero();
      }
    }
    Report before = stored();
    assertThat(before.status()).isEqualTo(status);
    List<Change> history = history();
    boolean changes = before.editable() && way != Way.IMPORT;

    int code = console.run(arguments(way, fingerprint));

    assertThat(code).as(console.err()).isEqualTo(changes ? 0 : 2);
    if (changes) {
      assertThat(stored()).isNotEqualTo(before);
      assertThat(stored().status()).isEqualTo(status);
    } else {
      assertThat(stored()).isEqualTo(before);
      assertThat(history()).isEqualTo(history);
      assertThat(console.err()).contains(way == Way.IMPORT ? "已经有" : "不能再改");
    }
  }

  private String[] arguments(Way way, String fingerprint) throws Exception {
    return switch (way) {
      case SET -> new String[] {"set", SAMPLE, "3.1.1=9"};
      case IMPORT -> new String[] {"import", other().toString()};
      case IMPORT_INTO -> new String[] {"import", other().toString(), "--into", SAMPLE};
      case EXPLAIN -> new String[] {"explain", SAMPLE, fingerprint, "口径不同"};
    };
  }

  /** The same report with other figures, as somebody else sends it. */
  private Path other() throws Exception {
    Path json = folder.resolve("other.json");
    Path second = folder.resolve("另一个.nianbao");
    Console elsewhere = new Console("--library", second.toString());
    assertThat(elsewhere.run("import", folder.resolve("样例.txt").toString())).isZero();
    assertThat(elsewhere.run("set", SAMPLE, "3.1.1=77")).isZero();
    assertThat(elsewhere.run("export", SAMPLE, "--to", json.toString())).isZero();
    return json;
  }

  /** A finding of the sample that may stand with a reason. */
  private String warning() {
    console.run("check", SAMPLE);
    String line =
        console.out().lines().filter(each -> each.startsWith("【警告】")).findFirst().orElseThrow();
    return line.substring(line.indexOf('〔') + 1, line.indexOf('〕'));
  }

  private Report stored() throws Exception {
    try (Library library = Library.open(file)) {
      return library.report(1);
    }
  }

  private List<Change> history() throws Exception {
    try (Library library = Library.open(file)) {
      return library.history(1);
    }
  }
}
