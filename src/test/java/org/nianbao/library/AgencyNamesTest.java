package org.nianbao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** Names of one agency. */
class AgencyNamesTest {
  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() throws Refusal {
    library = Library.open(folder.resolve("年报库.nianbao"));
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({
    "乙区人民政府,甲市乙区人民政府,true",
    "甲省丁市乙区人民政府,乙区人民政府,true",
    "乙区政府,乙区人民政府,true",
    "甲市乙区政府办公室,乙区人民政府办公室,true",
    "水务局,甲县水务局,true",
    "甲县水务局,丙市甲县水务局,true",
    "甲县水务局,乙县水务局,false",
    "乙区人民政府,甲市人民政府,false",
    "乙区人民政府,乙区人民政府办公室,false",
    "生态水务局,水务局,false",
    "水务局,水务局,false",
    "甲自治州乙县教育局,乙县教育局,true",
  })
  void alikeIsTheLongerFormOfAName(String one, String other, boolean alike) {
    assertThat(AgencyNames.alike(one, other)).isEqualTo(alike);
    assertThat(AgencyNames.alike(other, one)).isEqualTo(alike);
  }

  @Test
  void lastYearIsFoundUnderEveryNameOfTheAgency() throws Exception {
    Report last = Samples.report("乙区政府", 2016);
    library.add(last, "张三");
    Report now = Samples.report("甲市乙区人民政府", 2017);
    library.add(now, "张三");
    assertThat(library.lastYear(now)).isEmpty();
    assertThat(library.names().alikeLastYear(now)).map(Listing::agency).contains("乙区政府");

    library.names().answer("乙区政府", "乙区人民政府", true, "张三");
    assertThat(library.lastYear(now)).as("one link is missing").isEmpty();
    library.names().answer("甲市乙区人民政府", "乙区人民政府", true, "张三");
    assertThat(library.lastYear(now)).contains(last);
    assertThat(library.names().alikeLastYear(now)).isEmpty();
    assertThat(library.names().same("乙区政府", "甲市乙区人民政府")).isTrue();
    assertThat(library.names().answers()).hasSize(2);

    library.names().answer("乙区政府", "乙区人民政府", false, "李四");
    assertThat(library.lastYear(now)).isEmpty();
    assertThat(library.names().answers().getFirst().by()).isEqualTo("李四");
  }

  @Test
  void whatNobodySeesMakesNoSecondAgency() throws Exception {
    library.add(Samples.report("甲局（本级）", 2017), "张三");
    for (String name : new String[] {"甲局（本级）\u00A0", "甲局(本级)", "甲\u200B局（本级）", "甲局 （本级）"}) {
      assertThatExceptionOfType(Refusal.class)
          .as(name)
          .isThrownBy(() -> library.add(Samples.report(name, 2017), "张三"));
      assertThat(library.lastYear(Samples.report(name, 2018))).isPresent();
    }
  }

  @Test
  void aBlankNameIsNoAnswer() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> library.names().answer(" ", "甲局", true, "张三"));
  }
}
