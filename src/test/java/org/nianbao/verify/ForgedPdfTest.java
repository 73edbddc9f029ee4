package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.export.Format;

/** A PDF changed in any way is never said to be right. */
class ForgedPdfTest {
  private static final int EACH = 5;

  @TempDir private static Path folder;
  private static AnyCopy any;

  @BeforeAll
  static void draw() throws Exception {
    any = new AnyCopy(folder);
  }

  @ParameterizedTest
  @EnumSource(PdfForger.class)
  void isTold(PdfForger forger) throws Exception {
    for (int seed = 0; seed < EACH; seed++) {
      Random random = new Random(100L * forger.ordinal() + seed);
      byte[] forged = forger.forged(any.one(Format.PDF, random), random);
      assertThat(AnyCopy.faults(forged, Format.PDF))
          .as("%s %d", forger, seed)
          .anyMatch(words -> !words.startsWith("重新生成的文件"));
    }
  }
}
