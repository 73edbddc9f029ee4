import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Makes the program's jars ready for one platform: only the jars that the program's own names, only
 * the classes that it can come to, and native libraries beside the jars instead of in them.
 *
 * <p>Run as {@code java Slim.java FROM JARS NATIVES linux|windows}.
 */
final class Slim {
  /** A fixed, even second: the AOT cache asks for the very times it was trained with. */
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final String PROGRAM = "nianbao.jar";

  /** They put names of classes together while they run. */
  private static final List<String> WHOLE =
      List.of(PROGRAM, "javafx-", "sqlite-jdbc", "log4j-api", "slf4j-");

  /** Its folders' names are put together by XMLBeans. */
  private static final String XML_TYPES = "org/apache/xmlbeans/metadata/system/";

  /**
   * Named by what is used, but asked for only by other kinds of files: presentations, drawings and
   * mails, pictures in Windows' own format, charts, signatures of a time to come.
   */
  private static final List<String> NEVER =
      List.of(
          "com/microsoft/schemas/office/visio/",
          "com/sun/javafx/charts/",
          "javafx/scene/chart/",
          "org/apache/poi/hdgf/",
          "org/apache/poi/hemf/",
          "org/apache/poi/hmef/",
          "org/apache/poi/hpbf/",
          "org/apache/poi/hslf/",
          "org/apache/poi/hsmf/",
          "org/apache/poi/hwmf/",
          "org/apache/poi/xdgf/",
          "org/apache/poi/xslf/",
          "org/bouncycastle/pqc/",
          "org/openxmlformats/schemas/presentationml/");

  private Slim() {}

  /** Fails where the folder has no jar in it or no native library for the platform was found. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("FROM JARS NATIVES linux|windows");
    }
    Path from = Path.of(arguments[0]);
    Path to = Files.createDirectories(Path.of(arguments[1]));
    Path natives = Files.createDirectories(Path.of(arguments[2]));
    Natives platform = Natives.valueOf(arguments[3].toUpperCase(Locale.ROOT));

    Reached reached = new Reached(NEVER);
    List<Path> jars = jars(from.resolve(PROGRAM));
    for (Path jar : jars) {
      reached.read(jar, WHOLE.stream().anyMatch(jar.getFileName().toString()::startsWith));
    }
    reached.reachAll(XML_TYPES);
    reached.follow();
    try (URLClassLoader program = loader(jars)) {
      SlimJar slim = new SlimJar(reached, new DebugTables(program), TIME);
      for (Path jar : jars) {
        platform.take(jar, natives, TIME);
        slim.copy(jar, to.resolve(jar.getFileName()), jar.endsWith(PROGRAM));
      }
    }
    platform.check(natives);
  }

  private static URLClassLoader loader(List<Path> jars) throws IOException {
    List<URL> all = new ArrayList<>();
    for (Path jar : jars) {
      all.add(jar.toUri().toURL());
    }
    return new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** The program's jar and those in its class path, in order. */
  private static List<Path> jars(Path program) throws IOException {
    List<Path> jars = new ArrayList<>(List.of(program));
    try (JarFile file = new JarFile(program.toFile())) {
      String names = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String name : names.split(" ")) {
        jars.add(program.resolveSibling(name));
      }
    }
    return jars;
  }
}
