package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.nianbao.message.Refusal;
import org.nianbao.report.AnyReport;
import org.nianbao.report.Entries;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.StatusStep;

class LibraryProperties {
  private static Path folder;
  private static Library library;

  @BeforeContainer
  static void open() throws IOException, Refusal {
    folder = Files.createTempDirectory("library");
    library = Library.open(folder.resolve("库.nianbao"));
    // Thousands of commits need not reach the disk here.
    uncheckedScript("PRAGMA synchronous = OFF");
  }

  @AfterContainer
  static void close() throws IOException {
    library.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 300)
  void storedReportIsReadBackEqual(@ForAll("reports") Report report) throws Refusal {
    long id = library.add(report, "张三");

    assertThat(library.report(id)).isEqualTo(report);
    assertThat(library.list()).anyMatch(listing -> listing.id() == id);
    forget(id);
  }

  @Property(tries = 100)
  void historyLeadsFromEachStateToTheNextAndBack(
      @ForAll("states") @Size(min = 2, max = 4) List<Report> states) throws Refusal {
    long id = library.add(states.getFirst(), "张三");
    Report known = states.getFirst();
    for (Report drawn : states.subList(1, states.size())) {
      if (!known.editable()) {
        Report draft = known.with(Status.DRAFT);
        library.save(id, known, draft, Cause.typed("李四").because("还要改"));
        known = draft;
      }
      Report next = drawn.with(reachable(known.status(), drawn.status()));
      library.save(id, known, next, Cause.typed("张三").because("改"));
      known = next;
      assertThat(library.report(id)).isEqualTo(next);
    }

    Map<Place, String> walked = new HashMap<>(Entries.of(known));
    for (Change change : library.history(id)) {
      if (change.place() != Place.Single.REPORT) {
        assertThat(walked.getOrDefault(change.place(), "")).isEqualTo(change.became());
        walked.put(change.place(), change.was());
      }
    }
    walked.values().removeIf(String::isEmpty);
    assertThat(walked).isEqualTo(Entries.of(states.getFirst()));
    forget(id);
  }

  @Provide
  Arbitrary<Report> reports() {
    return AnyReport.reports();
  }

  @Provide
  Arbitrary<List<Report>> states() {
    return AnyReport.reports().list();
  }

  private static Status reachable(Status from, Status to) {
    return StatusStep.between(from, to).isPresent() ? to : from;
  }

  private static void forget(long id) throws Refusal {
    library.delete(id, "张三");
    library.emptyTrash("张三");
  }

  private static void uncheckedScript(String sql) {
    try {
      library.database().script(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
