package org.nianbao.export;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nianbao.edition.Edition;
import org.nianbao.message.Refusal;
import org.nianbao.page.Face;
import org.nianbao.report.Report;

/** Makes the bytes of one {@link Format}. Holds nothing of a report, so that many may use it. */
@FunctionalInterface
interface FormatWriter {
  /**
   * Writes a report.
   *
   * @param report as it goes out: {@link Copy#of}
   * @param copy with what it goes out; only what the format takes
   * @throws Refusal if the report cannot go out in this format
   */
  Content write(Report report, Edition edition, Copy copy) throws IOException, Refusal;

  /**
   * A file's content.
   *
   * @param pages 0 where the format has none
   * @param substitutes the faces that the machine has no font for
   * @param unknown characters that no font has a glyph for
   */
  record Content(byte[] bytes, int pages, List<Face> substitutes, SortedSet<Integer> unknown) {

    /** Content that neither has pages nor draws glyphs itself. */
    static Content of(byte[] bytes) {
      return new Content(bytes, 0, List.of(), new TreeSet<>());
    }
  }
}
