package org.nianbao.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.edition.CellId;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;

/** Reports and libraries for tests. */
final class Samples {
  static final CellId MADE = CellId.parse("1.1");
  private static final int CELLS = 120;
  private static final int PARAGRAPHS = 40;

  private Samples() {}

  /** A small report. */
  static Report report(String agency, int year) {
    return new Report(
        "2014",
        agency,
        year,
        List.of(new Narrative("overview", "概述", "本年度，我局主动公开信息。")),
        new TreeMap<>(Map.of(MADE, Value.of(106))),
        Map.of(Fact.PREPARER, "张三"),
        Status.DRAFT,
        Collections.emptySortedMap());
  }

  /** A report as full as real ones are. */
  static Report full(String agency, int year) {
    SortedMap<CellId, Value> values = new TreeMap<>();
    for (int i = 1; i <= CELLS; i++) {
      values.put(CellId.parse(1 + i / 10 + "." + i % 10), Value.of(i * 37L));
    }
    String text = "本年度，我局通过门户网站主动公开政府信息，依法办理依申请公开，未发生行政复议。\n".repeat(PARAGRAPHS);
    return new Report(
        "2014",
        agency,
        year,
        Stream.of("overview", "disclosure", "requests", "review", "problems")
            .map(id -> new Narrative(id, "标题", text))
            .toList(),
        values,
        Map.of(Fact.PREPARER, "张三", Fact.HEAD, "李四"),
        Status.DRAFT,
        Collections.emptySortedMap());
  }

  /** A clock that goes on by a minute whenever it is looked at. */
  static InstantSource ticking() {
    Instant[] now = {Instant.parse("2018-02-26T01:00:00Z")};
    return () -> now[0] = now[0].plus(Duration.ofMinutes(1));
  }

  /** Makes a library with some full reports and closes it. */
  static void make(Path file, int reports) throws Refusal {
    try (Library library = Library.open(file)) {
      for (int i = 0; i < reports; i++) {
        library.add(full("第" + i + "局", 2017), "张三");
      }
    }
  }

  /** Opens and closes a library, so that a backup is taken if one is due. */
  static void reopen(Path file, InstantSource clock) throws Refusal {
    Library.open(file, clock, Schema.current()).close();
  }

  /** What stands in a folder, sorted. */
  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Overwrites bytes in the middle of a file. */
  static void spoil(Path file, int from, int count) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = from; i < Math.min(bytes.length, from + count); i++) {
      bytes[i] = (byte) (i * 31 + 7);
    }
    Files.write(file, bytes);
  }
}
