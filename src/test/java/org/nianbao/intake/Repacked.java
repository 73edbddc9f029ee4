package org.nianbao.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The office files of the tests with one of their parts changed. */
final class Repacked {
  private Repacked() {}

  /**
   * A file of the tests' resources.
   *
   * @param part the name of the part within; no change where there is none of the name
   */
  static byte[] file(String name, String part, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(resource(name)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        zip.write(
            entry.getName().equals(part)
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    }
    return out.toByteArray();
  }

  /** Word's document of the made-up report of 2021 with another text. */
  static byte[] word(UnaryOperator<String> change) throws IOException {
    return file("libreoffice/2021.docx", "word/document.xml", change);
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Repacked.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
