package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.library.Library;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** Many reports into one folder, by the command line. */
class ExportManyTest {
  private static final Edition EDITION = Editions.builtIn().byId("2014").orElseThrow();

  @TempDir private Path folder;
  private final Console console = new Console();
  private String library;
  private Path out;

  @BeforeEach
  void fill() throws Exception {
    library = folder.resolve("库.nianbao").toString();
    out = Files.createDirectory(folder.resolve("out"));
    try (Library open = Library.open(Path.of(library))) {
      for (String agency : List.of("甲局", "乙/局", "CON")) {
        open.add(
            Report.empty(EDITION, agency, 2017)
                .with(Fact.PHONE, "0517-86001234")
                .with(new Place.Text(EDITION.sections().getFirst().id()), "做好公开工作。"),
            "test");
      }
    }
  }

  @Test
  void allGoOutUnderNamesThatCanBeUsed() throws Exception {
    assertThat(run("export", "--all", "--to", out.toString(), "--library", library)).isZero();
    assertThat(names())
        .containsExactlyInAnyOrder("甲局2017年度报告上报版.pdf", "乙_局2017年度报告上报版.pdf", "CON2017年度报告上报版.pdf");
    assertThat(console.out()).contains("已导出 3 份（共 3 份）");
  }

  @Test
  void whatIsThereIsKeptUnlessItMayBeReplaced() throws Exception {
    Path there = Files.writeString(out.resolve("CON.json"), "before");
    Path safe = Files.writeString(out.resolve("_CON.json"), "before");
    String[] some = {
      "export",
      "甲局/2017",
      "CON/2017",
      "--to",
      out.toString(),
      "--name",
      "{agency}.json",
      "--library",
      library
    };
    assertThat(run(some)).isEqualTo(1);
    assertThat(safe).hasContent("before");
    assertThat(console.out()).contains("_CON.json：已有这个文件", "已导出 1 份（共 2 份）");
    String[] again = Stream.concat(Stream.of(some), Stream.of("--replace")).toArray(String[]::new);
    assertThat(run(again)).isZero();
    assertThat(Files.readString(safe)).contains("nianbao-report");
    assertThat(there).hasContent("before");
    assertThat(names()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void oneThatMayNotGoPublicKeepsNoOtherBack() throws Exception {
    try (Library open = Library.open(Path.of(library))) {
      Report report = open.report(1);
      Place text = new Place.Text(EDITION.sections().getFirst().id());
      open.save(1, report, report.with(text, "请打0517-86001234。"), "test");
    }
    String[] line = {
      "export", "--all", "--to", out.toString(), "--version", "public", "--library", library
    };
    assertThat(run(line)).isEqualTo(1);
    assertThat(console.out()).contains("甲局 2017 年年报：公开版没有导出", "0517-86001234");
    assertThat(names()).hasSize(2).allMatch(name -> name.contains("公开版"));
  }

  @Test
  void mistakesAreTold() throws Exception {
    assertThat(run("export", "--all", "--to", folder + "/none", "--library", library)).isEqualTo(2);
    assertThat(console.err()).contains("没有这个文件夹");
    String to = out.toString();
    assertThat(run("export", "--all", "--to", to, "--name", "{a}.pdf", "--library", library))
        .isEqualTo(1);
    assertThat(console.out()).contains("文件名里的 {a} 不认识");
    assertThat(run("export", "--all", "--to", to, "--name", "a.doc", "--library", library))
        .isEqualTo(2);
    assertThat(run("export", "--to", out.toString(), "--library", library)).isEqualTo(2);
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private int run(String... arguments) throws Exception {
    return console.run(arguments);
  }
}
