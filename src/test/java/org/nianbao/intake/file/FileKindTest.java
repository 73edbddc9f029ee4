package org.nianbao.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
  @ParameterizedTest
  @CsvSource({
    "report.docx, DOCX",
    "report.xlsx, XLSX",
    "report.doc, COMPOUND",
    "report.xls, COMPOUND",
    "exported-2025.pdf, PDF",
  })
  void tellsAFileByItsContent(String name, FileKind kind) throws IOException {
    try (InputStream in = FileKindTest.class.getResourceAsStream("../" + name)) {
      assertThat(FileKind.of(in.readAllBytes())).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'{\\rtf1\\ansi x}', RTF",
    "'{\"a\": 1}', JSON",
    "'<!DOCTYPE html><html><body>', HTML",
    "'Rar!\u001a', ARCHIVE",
    "'一、总体情况', TEXT",
    "'PK\u0003\u0004 and then nothing', ZIP",
    "'', TEXT",
  })
  void tellsTextsToo(String content, FileKind kind) {
    assertThat(FileKind.of(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
  }

  @Property(tries = 300)
  void anyBytesHaveAKind(@ForAll byte[] bytes) {
    assertThat(FileKind.of(bytes)).isNotNull();
  }
}
