package org.nianbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Review and approval from the command line. */
class StepCommandTest {
  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void begin() throws Exception {
    console = new Console("--library", folder.resolve("年报库.nianbao").toString());
    Path text = folder.resolve("2017.txt");
    try (var in = Cli.class.getResourceAsStream("/org/nianbao/sample/2017.txt")) {
      Files.write(text, in.readAllBytes());
    }
    assertThat(console.run("import", text.toString())).isZero();
  }

  @Test
  void aReportIsReviewedReturnedAndIssued() throws Exception {
    assertThat(console.run("submit", "1", "--by", "乙样例")).as("an error stands").isEqualTo(1);
    assertThat(console.out()).contains("1 处错误", "不能送审");
    done("set", "1", "3.1.4=2");
    done("submit", "1", "--by", "乙样例");
    mistake("送审", "submit", "1", "--by", "乙样例");
    done("comment", "add", "1", "3.1.4", "请核对登记簿", "--by", "甲样例");
    done("comment", "add", "1", "section:overview", "写具体些", "--by", "甲样例");
    mistake("99", "comment", "add", "1", "99", "没有的地方", "--by", "甲样例");
    mistake("2 条审核批注", "review", "1", "--by", "甲样例");
    done("return", "1", "--by", "甲样例", "--reason", "见批注");
    done("set", "1", "3.1.4=2", "9.2=2");
    done("submit", "1", "--by", "乙样例");
    done("comment", "resolve", "1", "1", "--word", "已核对", "--by", "乙样例");
    done("comment", "list", "1");
    assertThat(console.out()).contains("1\t已处理", "已核对", "2\t未处理", "概述");
    mistake("已经处理", "comment", "resolve", "1", "1", "--by", "乙样例");
    done("comment", "resolve", "1", "2", "--by", "乙样例");
    done("review", "1", "--by", "甲样例");
    mistake("已审核", "set", "1", "6=1");
    done("approve", "1", "--by", "丙样例");
    mistake("已签发", "set", "1", "6=1");
    mistake("已签发", "comment", "add", "1", "6", "晚了", "--by", "甲样例");
    done("reopen", "1", "--by", "丙样例", "--reason", "补报");
    done("history", "1", "--place", "status");
    assertThat(console.out().lines())
        .hasSize(6)
        .anyMatch(line -> line.endsWith("甲样例\t状态\t“送审”改为“草稿”（见批注）"))
        .last()
        .satisfies(line -> assertThat(line).endsWith("“已签发”改为“草稿”（补报）"));
    done("history", "1", "--json");
    JsonNode first = JsonMapper.shared().readTree(console.out()).get(0);
    assertThat(first.get("source").stringValue()).isEqualTo("从文件读入");
  }

  private void done(String... arguments) {
    assertThat(console.run(arguments)).as(console.out() + console.err()).isZero();
  }

  private void mistake(String words, String... arguments) {
    assertThat(console.run(arguments)).as(console.out()).isEqualTo(2);
    assertThat(console.err()).contains(words).doesNotContain("Exception");
  }
}
