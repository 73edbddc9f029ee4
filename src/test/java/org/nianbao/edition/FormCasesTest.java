package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms written from the documentation alone: sound ones are read, one fault each is refused. */
class FormCasesTest {
  private static final Path FORMS = Path.of("src", "test", "resources", "org", "nianbao", "forms");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027.json",
        "2027b.json",
        "mini-percent-crash.json",
        "when.json",
        "q1.json",
        "q2.json",
        "fz.json",
        "fz0.json"
      })
  void aSoundFormIsRead(String file) throws IOException, EditionFault {
    assertThat(EditionReader.read(Files.readAllBytes(FORMS.resolve(file))).sections()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x-nolabel.json, tables[0].blocks[0].rows[0].label, 补上",
    "x-nolabel.json, tables[0].blocks[0].columns[1].heading, 补上",
    "x-twosum.json, rules[8].sum, 并成一条",
    "x-leap0.json, leap.factor, 至少是 2",
    "x-rlo.json, name, 看不见的字符",
    "x-rlo.json, sections[1].heading, 看不见的字符",
    "x-label1900.json, tables[0].blocks[0].rows[0].label, 至多 200 字",
    "minus-in-sum.json, rules[0].of[1], 减号",
    "q0.json, tables[0].blocks[0].columns[3].text, 没有这一项"
  })
  void aFaultyOneIsRefusedWithPathAndCure(String file, String path, String cure)
      throws IOException {
    byte[] json = Files.readAllBytes(FORMS.resolve(file));
    EditionFault fault = catchThrowableOfType(EditionFault.class, () -> EditionReader.read(json));
    assertThat(fault).as("taken").isNotNull();
    assertThat(fault.faults())
        .anySatisfy(
            each -> {
              assertThat(each.path()).isEqualTo(path);
              assertThat(each.words()).contains(cure);
            });
  }

  @Test
  void aFormMayHaveNoTableAndItsHeadingsNameTheYear() throws IOException, EditionFault {
    Edition form = EditionReader.read(Files.readAllBytes(FORMS.resolve("fz0.json")));
    assertThat(form.tables()).isEmpty();
    assertThat(form.sections().getFirst().heading(2027)).startsWith("2027年推进法治政府建设");
  }

  /** An office that installed one of them with an earlier program still opens its reports. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-nolabel.json",
        "x-twosum.json",
        "x-leap0.json",
        "x-rlo.json",
        "x-label1900.json",
        "x-big.json",
        "minus-in-sum.json"
      })
  void whatWasTakenOnceIsStillRead(String file) throws IOException, EditionFault {
    byte[] json = Files.readAllBytes(FORMS.resolve(file));
    assertThat(EditionReader.stored(json).cells()).isNotEmpty();
  }

  @Test
  void pathsAreCountedAsPeopleCount() {
    assertThat(new EditionFault.Fault("rules[0].of[1]", "不对"))
        .hasToString("rules[0].of[1]（rules 第 1 项的 of 第 2 项）：不对");
    assertThat(new EditionFault.Fault("years.from", "不对")).hasToString("years.from：不对");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          {"format":“x”}                        # 引号要用半角
          {"format"："x"}                       # 全角
          {"format":"x"，"id":"y"}              # 全角
          {"format":"x" "id":"y"}               # 缺了逗号
          {"tables":[{} {}]}                    # 缺了逗号
          {"format":"x",}                       # 逗号
          {"tables":[1,]}                       # 多了逗号
          {"format" "x"}                        # 缺了冒号
          {"format":"x"                         # 没有写完
          {"tables":[1}                         # 合上
          {format:"x"}                          # 双引号
          {"id":"x","id":"y"}                   # 写了两次
          {"id":"x"} {}                         # 末尾多了
          {"id":"x", // 编号                    # 注释
          {"id":nul}                            # 核对
          """)
  void whatIsNoJsonIsToldInTheWordsOfTheFile(String json, String cure) {
    EditionFault fault =
        catchThrowableOfType(
            EditionFault.class, () -> EditionReader.read(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(fault.getMessage()).contains("第 1 行", cure);
  }

  @Test
  void aTotalAcrossAndATotalDownMayMeetInOneCell() throws IOException, EditionFault {
    List<Rule> rules = EditionReader.read(Files.readAllBytes(FORMS.resolve("q2.json"))).rules();
    CellId corner = CellId.parse("1.9/total");
    assertThat(rules)
        .filteredOn(rule -> rule instanceof Rule.Sum sum && sum.total().equals(corner))
        .hasSize(2);
  }
}
