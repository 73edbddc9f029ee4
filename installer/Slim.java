import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the program's jars ready for one platform: native libraries leave the jars, those of this
 * platform go to a folder of their own and those of others nowhere, so nothing is unpacked into the
 * user's home at every start. Only the jars that the program's own names are taken, and what no
 * program reads is left out.
 *
 * <p>Run as {@code java Slim.java FROM JARS NATIVES linux|windows}.
 */
final class Slim {
  /** A fixed, even second: the AOT cache asks for the very times it was trained with. */
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final List<String> NATIVE = List.of(".so", ".dll", ".dylib", ".jnilib");
  private static final List<String> NEEDLESS =
      List.of(
          "META-INF/maven/",
          "META-INF/native-image/",
          "META-INF/proguard/",
          "META-INF/versions/9/org/sqlite/nativeimage/");
  private static final String PROGRAM = "nianbao.jar";

  private final Path jars;
  private final Path natives;
  private final Platform platform;

  /** What a native library of the platform ends in, and where SQLite keeps its own. */
  private enum Platform {
    LINUX(".so", "org/sqlite/native/Linux/x86_64/"),
    WINDOWS(".dll", "org/sqlite/native/Windows/x86_64/");

    private final String ending;
    private final String sqlite;

    Platform(String ending, String sqlite) {
      this.ending = ending;
      this.sqlite = sqlite;
    }

    boolean wants(String entry) {
      boolean nested = entry.startsWith("org/sqlite/native/");
      return entry.endsWith(ending) && (nested ? entry.startsWith(sqlite) : !entry.contains("/"));
    }
  }

  private Slim(Path jars, Path natives, Platform platform) {
    this.jars = jars;
    this.natives = natives;
    this.platform = platform;
  }

  /** Fails where the folder has no jar in it or no native library for the platform was found. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("FROM JARS NATIVES linux|windows");
    }
    Slim slim =
        new Slim(
            Files.createDirectories(Path.of(arguments[1])),
            Files.createDirectories(Path.of(arguments[2])),
            Platform.valueOf(arguments[3].toUpperCase(Locale.ROOT)));
    slim.all(Path.of(arguments[0]));
  }

  private void all(Path from) throws IOException {
    one(from.resolve(PROGRAM));
    for (String jar : classPath(from.resolve(PROGRAM))) {
      one(from.resolve(jar));
    }
    for (String library : List.of("sqlitejdbc", "glass", "prism_sw")) {
      if (!exists(library)) {
        throw new IOException("no native " + library + " for " + platform + " in " + from);
      }
    }
  }

  private static List<String> classPath(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String names = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return List.of(names.split(" "));
    }
  }

  private boolean exists(String library) {
    return Files.exists(natives.resolve(library + platform.ending))
        || Files.exists(natives.resolve("lib" + library + platform.ending));
  }

  private void one(Path jar) throws IOException {
    Path slim = jars.resolve(jar.getFileName());
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(slim));
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.setLevel(9);
      for (ZipEntry entry : Collections.list(in.entries())) {
        String name = entry.getName();
        if (isNative(name)) {
          keepNative(in, entry);
        } else if (!needless(name)) {
          copy(in, entry, out);
        }
      }
    }
    Files.setLastModifiedTime(slim, TIME);
  }

  private void keepNative(ZipFile in, ZipEntry entry) throws IOException {
    String name = entry.getName();
    if (platform.wants(name)) {
      Path library = natives.resolve(name.substring(name.lastIndexOf('/') + 1));
      try (InputStream bytes = in.getInputStream(entry)) {
        Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.setLastModifiedTime(library, TIME);
    }
  }

  private static void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setLastModifiedTime(TIME);
    out.putNextEntry(copy);
    try (InputStream content = in.getInputStream(entry)) {
      content.transferTo(out);
    }
    out.closeEntry();
  }

  private static boolean isNative(String name) {
    return NATIVE.stream().anyMatch(name::endsWith);
  }

  /** Build records and hints for other tools. Licences and service lists stay. */
  private static boolean needless(String name) {
    return name.endsWith("/")
        || name.endsWith("module-info.class")
        || NEEDLESS.stream().anyMatch(name::startsWith);
  }
}
