package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last year's report under another form of the office's name: asked once, then compared. */
class SameAgencyTest {
  private static final String THEN = "青石区人民政府";
  private static final String NOW = "河阳市青石区人民政府";
  private static final String REPORT = NOW + "/2023";

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void begin() throws Exception {
    console = new Console("--library", folder.resolve("库.nianbao").toString());
    for (String name : new String[] {"c6a-2022.txt", "c6b-2023.txt"}) {
      Path file = folder.resolve(name);
      try (var in = SameAgencyTest.class.getResourceAsStream("/org/nianbao/intake/cases/" + name)) {
        Files.write(file, in.readAllBytes());
      }
      assertThat(console.run("import", file.toString())).as(console.err()).isZero();
    }
  }

  @Test
  void untilAnsweredThereIsOneWarningAndNoComparison() {
    assertThat(console.run("check", REPORT)).isZero();
    assertThat(console.out().lines().filter(line -> line.contains(THEN)))
        .singleElement()
        .asString()
        .startsWith("【警告】")
        .contains(NOW, "2022 年", "nianbao agency same");
    assertThat(console.out()).doesNotContain("3.2/");
  }

  @Test
  void answeredYesTheYearsAreCompared() {
    assertThat(console.run("agency", "same", "河阳市 青石区人民政府", THEN)).isZero();
    assertThat(console.run("check", REPORT)).isEqualTo(1);
    assertThat(console.out()).contains("【错误】3.2/").doesNotContain("agency same");
    assertThat(console.out()).contains("现行有效");
    assertThat(console.run("agency", "list")).isZero();
    assertThat(console.out()).contains("是同一个机关");
  }

  @Test
  void answeredNoNothingIsAskedAnyMore() {
    assertThat(console.run("agency", "same", THEN, NOW, "--not")).isZero();
    assertThat(console.run("check", REPORT)).isZero();
    assertThat(console.out()).doesNotContain(THEN + "”2022");
    assertThat(console.run("agency", "same", THEN, NOW)).as("another answer").isZero();
    assertThat(console.run("check", REPORT)).isEqualTo(1);
  }

  @Test
  void oneNameIsNoQuestion() {
    assertThat(console.run("agency", "same", THEN, "青石区 人民政府")).isEqualTo(2);
    assertThat(console.err()).contains("一样的名称");
  }
}
