import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes to a file what jlink is to leave out of the modules in use: what a program does not come
 * to that draws its windows with JavaFX, reaches no network and runs no style sheets over XML. The
 * smallest file of every package stays, for a module must have all the packages that its descriptor
 * names.
 *
 * <p>Run as {@code java Modules.java FILE linux|windows} with the JDK whose jlink will read it.
 */
final class Modules {
  private static final String MODULES = "modules";

  private static final List<String> EVERYWHERE =
      List.of(
          "java.desktop/javax/swing/",
          "java.desktop/com/sun/java/swing/",
          "java.desktop/com/sun/swing/",
          "java.desktop/sun/swing/",
          "java.desktop/com/sun/media/sound/",
          "java.desktop/java/awt/doc-files/",
          "java.desktop/sun/font/X11",
          "java.xml/com/sun/org/apache/bcel/",
          "java.xml/com/sun/org/apache/xalan/internal/xsltc/compiler/",
          "java.base/sun/security/ssl/",
          "java.base/sun/security/tools/keytool/",
          "java.base/java/lang/uniName.dat");

  /** AWT's windows: bin/nianbao starts it without them. Those of Windows are needed to print. */
  private static final List<String> LINUX =
      List.of("java.desktop/sun/awt/X11/", "java.desktop/sun/java2d/xr/");

  /** Asked for by what stays: the list of providers, certificates, transformers. */
  private static final List<String> KEPT =
      List.of(
          "java.base/sun/security/ssl/SSLLogger",
          "java.base/sun/security/ssl/SSLScope",
          "java.base/sun/security/ssl/SunJSSE",
          "java.desktop/sun/font/X11TextRenderer",
          "java.xml/com/sun/org/apache/xalan/internal/xsltc/compiler/util/");

  private Modules() {}

  public static void main(String[] arguments) throws IOException {
    boolean linux = arguments[1].toLowerCase(Locale.ROOT).equals("linux");
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(MODULES);
    Files.write(
        Path.of(arguments[0]),
        Stream.concat(EVERYWHERE.stream(), linux ? LINUX.stream() : Stream.of())
            .flatMap(beginning -> needless(modules, beginning))
            .sorted()
            .toList());
  }

  private static Stream<String> needless(Path modules, String beginning) {
    Path folder = modules.resolve(beginning.substring(0, beginning.lastIndexOf('/')));
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.groupingBy(Path::getParent))
          .values()
          .stream()
          .flatMap(Modules::allButSmallest)
          .map(file -> modules.relativize(file).toString())
          .filter(file -> file.startsWith(beginning))
          .filter(file -> KEPT.stream().noneMatch(file::startsWith))
          .map("/"::concat);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> allButSmallest(List<Path> inPackage) {
    return inPackage.stream()
        .sorted(Comparator.comparing(Modules::isClass).reversed().thenComparingLong(Modules::size))
        .skip(1);
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
