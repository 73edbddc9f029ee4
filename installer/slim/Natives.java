import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a platform's native libraries end in, and where SQLite keeps its own. Out of their jars,
 * they need not be unpacked into the user's home at every start.
 */
enum Natives {
  LINUX(".so", "org/sqlite/native/Linux/x86_64/"),
  WINDOWS(".dll", "org/sqlite/native/Windows/x86_64/");

  private static final List<String> ANY = List.of(".so", ".dll", ".dylib", ".jnilib");
  private static final List<String> NEEDED = List.of("sqlitejdbc", "glass", "prism_sw");

  private final String ending;
  private final String sqlite;

  Natives(String ending, String sqlite) {
    this.ending = ending;
    this.sqlite = sqlite;
  }

  /** Whether an entry of a jar is a native library of any platform. */
  static boolean isOne(String entry) {
    return ANY.stream().anyMatch(entry::endsWith);
  }

  /** Takes this platform's libraries out of a jar, if it has any. */
  void take(Path jar, Path folder, FileTime time) throws IOException {
    try (ZipFile in = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        if (wants(entry.getName())) {
          String name = entry.getName();
          Path library = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
          try (InputStream bytes = in.getInputStream(entry)) {
            Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
          }
          Files.setLastModifiedTime(library, time);
        }
      }
    }
  }

  /** Fails where one without which nothing goes is not in the folder. */
  void check(Path folder) throws IOException {
    for (String library : NEEDED) {
      if (!Files.exists(folder.resolve(library + ending))
          && !Files.exists(folder.resolve("lib" + library + ending))) {
        throw new IOException("no native " + library + " for " + this);
      }
    }
  }

  private boolean wants(String entry) {
    boolean nested = entry.startsWith("org/sqlite/native/");
    return entry.endsWith(ending) && (nested ? entry.startsWith(sqlite) : !entry.contains("/"));
  }
}
