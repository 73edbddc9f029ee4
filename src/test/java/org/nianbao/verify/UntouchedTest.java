package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.export.Format;

/** Files that nobody touched hold, whatever they went out with. */
class UntouchedTest {
  private static final int EACH = 17;

  @TempDir private static Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void holds(Format format) throws Exception {
    AnyCopy any = new AnyCopy(folder);
    for (int seed = 0; seed < EACH; seed++) {
      byte[] file = any.file(format, new Random(seed), true);
      assertThat(AnyCopy.faults(file, format)).as("%s %d", format, seed).isEmpty();
    }
  }
}
