package org.nianbao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edition with a fault is refused with the path of the fault. */
class FaultyEditionTest {
  private static final String GOOD =
      """
      {"format":"nianbao-edition/1","id":"t","name":"n","source":"s","years":{"from":2014,"to":2018},
       "title":"{agency}{year}","sections":[{"id":"a","heading":"甲","tables":["x"]}],
       "tables":[{"id":"x","blocks":[{"columns":[{"heading":"数"}],"widths":[1,1],
         "rows":[{"code":"1","label":"一","rows":[{"code":"1.1","label":"二"}]},{"code":"2","label":"三"}]}]}],
       "rules":[{"sum":"1","of":["1.1","2"]},
         {"code":"c","left":"1","is":"<=","right":["2",{"lastYear":"1"}],"says":"s","remedy":"r"}]}
      """;

  @Test
  void aSoundOneIsRead() throws EditionFault {
    Edition edition = read(GOOD);
    assertThat(edition.cells().keySet()).extracting(CellId::toString).contains("1", "1.1", "2");
    assertThat(edition.rules()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          "of":["1.1","2"]          # "of":["1.1","9"]               # rules[0].of[1]
          "right":["2",             # "right":["7",                  # rules[1].right[0]
          {"lastYear":"1"}          # {"lastYear":"8"}               # rules[1].right[1]
          "of":["1.1","2"]          # "of":["1.1","1"]               # rules[0].sum
          {"code":"2","label":"三"} # {"code":"1.1","label":"三"}    # tables[0].blocks[0].rows[1].code
          {"code":"2","label":"三"} # {"code":"2","lable":"三"}      # tables[0].blocks[0].rows[1].lable
          {"code":"2","label":"三"} # {"code":"x2","label":"三"}     # tables[0].blocks[0].rows[1].code
          "widths":[1,1]            # "widths":[1]                   # tables[0].blocks[0].widths
          "widths":[1,1]            # "widths":[1,0]                 # tables[0].blocks[0].widths[1]
          "tables":["x"]            # "tables":["y"]                 # sections[0].tables[0]
          "is":"<="                 # "is":"=<"                      # rules[1].is
          "from":2014               # "from":2019                    # years
          "{agency}{year}"          # "{agency}"                     # title
          nianbao-edition/1         # nianbao-edition/9              # format
          "id":"t"                  # "id":""                        # id
          "says":"s"                # "level":"fatal","says":"s"     # rules[1].level
          """)
  void eachFaultIsToldWithItsPath(String sound, String faulty, String path) {
    assertThat(GOOD).contains(sound);
    EditionFault fault =
        catchThrowableOfType(EditionFault.class, () -> read(GOOD.replace(sound, faulty)));
    assertThat(fault).as("no fault found").isNotNull();
    assertThat(fault.faults()).extracting(EditionFault.Fault::path).contains(path);
    assertThat(fault).hasMessageContaining(path);
  }

  @Test
  void aLongerCycleInSumsIsRefused() {
    String cycle = GOOD.replace("\"rules\":[", "\"rules\":[{\"sum\":\"2\",\"of\":[\"1\"]},");
    assertThatThrownBy(() -> read(cycle)).hasMessageContaining("rules[1].sum");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String two = GOOD.replace("\"id\":\"t\"", "\"id\":\"\"").replace("\"1.1\",\"2\"", "\"5\"");
    EditionFault fault = catchThrowableOfType(EditionFault.class, () -> read(two));
    assertThat(fault.faults()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("{\n\"id\": }"))
        .isInstanceOf(EditionFault.class)
        .hasMessageContaining("2");
    assertThatThrownBy(() -> read("[]")).isInstanceOf(EditionFault.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(EditionFault.class);
  }

  private static Edition read(String json) throws EditionFault {
    return EditionReader.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
