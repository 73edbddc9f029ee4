package org.nianbao.desktop.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system's own program for looking at folders. */
final class FolderWindow {
  private FolderWindow() {}

  /** Shows where a file lies; whether there was a program to show it. */
  static boolean show(Path file) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String folder = file.toAbsolutePath().resolveSibling("").normalize().toString();
    List<String> command =
        system.contains("win")
            ? List.of("explorer.exe", "/select," + file.toAbsolutePath())
            : List.of(system.contains("mac") ? "open" : "xdg-open", folder);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
