import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A jar's lists of who provides a service. */
final class Services {
  private static final String FOLDER = "META-INF/services/";

  private Services() {}

  static boolean isList(String entry) {
    return entry.startsWith(FOLDER) && !entry.endsWith("/");
  }

  /** The service's name with slashes, by that of its list's entry in a jar. */
  static String service(String entry) {
    return entry.substring(FOLDER.length()).replace('.', '/');
  }

  /** The providers' names with slashes. */
  static List<String> read(InputStream list) throws IOException {
    return new String(list.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("#.*", "").strip().replace('.', '/'))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  static byte[] write(List<String> providers) {
    return String.join("\n", providers)
        .replace('/', '.')
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
