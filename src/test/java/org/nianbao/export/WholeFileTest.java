package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left beside exported files. */
class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void whatAKillLeftIsRemovedAndNothingElse() throws Exception {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    Path left = part(UUID.randomUUID().toString(), old);
    Path others = part("文件", old);
    Path atWork = part(UUID.randomUUID().toString(), FileTime.from(Instant.now()));
    Path target = folder.resolve("a.pdf");
    WholeFile.write(new byte[] {1, 2}, target);
    assertThat(target).hasBinaryContent(new byte[] {1, 2});
    assertThat(left).doesNotExist();
    assertThat(others).exists();
    assertThat(atWork).exists();
  }

  private Path part(String name, FileTime time) throws Exception {
    Path part = Files.writeString(folder.resolve("." + name + ".part"), "半");
    return Files.setLastModifiedTime(part, time);
  }
}
