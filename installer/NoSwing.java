import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes to a file what jlink is to leave out of java.desktop, of which the program uses pictures,
 * colours and shapes: Swing. The smallest file of every package stays, for a module must have all
 * the packages that its descriptor names.
 *
 * <p>Run as {@code java NoSwing.java FILE} with the JDK whose jlink will read it.
 */
final class NoSwing {
  private static final String MODULES = "modules";
  private static final List<String> SWING =
      List.of("javax/swing", "com/sun/java/swing", "sun/swing");

  private NoSwing() {}

  public static void main(String[] arguments) throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(MODULES);
    Path desktop = modules.resolve("java.desktop");
    Files.write(
        Path.of(arguments[0]),
        SWING.stream()
            .flatMap(folder -> allButSmallest(desktop.resolve(folder)))
            .map(file -> "/" + modules.relativize(file))
            .sorted()
            .toList());
  }

  private static Stream<Path> allButSmallest(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.groupingBy(Path::getParent))
          .values()
          .stream()
          .flatMap(
              inPackage ->
                  inPackage.stream()
                      .sorted(Comparator.comparing(NoSwing::isClass).reversed()
                          .thenComparingLong(NoSwing::size))
                      .skip(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
