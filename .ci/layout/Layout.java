import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Holds every Java file to google-java-format's layout; with {@code mend} it lays them out. Maven
 * may run on a JDK that does not know Java 25, so this runs in one of its own. What was once found
 * in order is kept by its hash, and not looked at again.
 */
final class Layout {
  private static final List<Path> FOLDERS =
      Stream.of("src", "installer", "icons", ".ci").map(Path::of).toList();

  private final Formatter formatter = new Formatter();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Set<String> inOrder = new ConcurrentSkipListSet<>();
  private final Set<String> known;
  private final boolean mend;

  private Layout(Set<String> known, boolean mend) {
    this.known = known;
    this.mend = mend;
  }

  /** {@code Layout check|mend <the file of what is in order>}. */
  public static void main(String[] arguments) throws Exception {
    Path kept = Path.of(arguments[1]);
    Set<String> known = Files.exists(kept) ? Set.copyOf(Files.readAllLines(kept)) : Set.of();
    Layout layout = new Layout(known, arguments[0].equals("mend"));
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).toList().parallelStream()
            .forEach(layout::hold);
      }
    }
    Files.createDirectories(kept.toAbsolutePath().getParent());
    Files.write(kept, layout.inOrder);
    if (!layout.wrong.isEmpty()) {
      layout.wrong.stream().sorted().forEach(System.err::println);
      System.err.println("not laid out as google-java-format does: mvn validate -Dlayout=mend");
      System.exit(1);
    }
  }

  private void hold(Path file) {
    try {
      String source = Files.readString(file);
      if (!known.contains(hash(source))) {
        String laidOut = formatter.formatSourceAndFixImports(source);
        if (mend && !laidOut.equals(source)) {
          Files.writeString(file, laidOut);
          source = laidOut;
        }
        if (!laidOut.equals(source)) {
          wrong.add(file.toString());
          return;
        }
      }
      inOrder.add(hash(source));
    } catch (Exception e) {
      wrong.add(file + ": " + e.getMessage());
    }
  }

  private static String hash(String source) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes("UTF-8")));
  }
}
