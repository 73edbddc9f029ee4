package org.nianbao.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
  @TempDir private Path folder;

  @Test
  void theOriginalComesBeforeItsCopiesAndLeftoversAreNone() throws IOException {
    List<String> reports =
        List.of(
            "a.docx", "a - 副本.docx", "a - 副本 (2).docx", "b(1).txt", "c.pdf", "c（2）.pdf", "甲局.xlsx");
    List<String> leftovers =
        List.of(
            "Thumbs.db",
            "desktop.ini",
            "~WRL0003.tmp",
            "~$a.docx",
            ".a.docx.swp",
            "x.TMP",
            "年报库.nianbao",
            "年报库.nianbao-journal",
            "a.lnk");
    for (String name : reports.reversed()) {
      Files.createFile(folder.resolve(name));
    }
    for (String name : leftovers) {
      Files.createFile(folder.resolve(name));
    }
    Files.createDirectory(folder.resolve("folder"));
    assertThat(FolderFiles.in(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyElementsOf(reports);
  }
}
