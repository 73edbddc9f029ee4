package org.nianbao.library;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where an office's library lies when nobody says otherwise. */
public final class UsualPlace {
  private static final String NAME = "年报库.nianbao";
  private static final String PORTABLE = "portable";

  private UsualPlace() {}

  /**
   * Beside the program if a file named {@code portable} lies there, else in the user's Documents
   * folder, or in the home folder where there is none.
   */
  public static Path library() {
    String program = System.getProperty("nianbao.home");
    if (program != null && Files.exists(Path.of(program, PORTABLE))) {
      return Path.of(program, NAME);
    }
    Path home = Path.of(System.getProperty("user.home"));
    Path documents = home.resolve("Documents");
    return (Files.isDirectory(documents) ? documents : home).resolve(NAME);
  }
}
