import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which classes the program can come to, by name: from the classes it starts with, through
 * everything that their constant pools name, be it a type, a descriptor or a class's name in a
 * string, and through services. It errs to the side of keeping. Names put together while the
 * program runs are not seen: a jar that does so is to be read whole.
 */
final class Reached {
  private static final String CLASS = ".class";
  private static final String VERSIONS = "META-INF/versions/";
  private static final Pattern NO_NAME = Pattern.compile("[^\\w$/.]+");

  /** More than one where a jar has some for newer Java versions. */
  private final Map<String, List<byte[]>> classes = new HashMap<>();

  private final Map<String, List<String>> providers = new HashMap<>();
  private final Set<String> reached = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> never;

  /**
   * With what is named but never comes to be used.
   *
   * @param never beginnings of classes' names, with slashes
   */
  Reached(List<String> never) {
    this.never = List.copyOf(never);
  }

  /** Makes a jar's classes known; with {@code whole} all of them are reached. */
  void read(Path jar, boolean whole) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        try (InputStream content = file.getInputStream(entry)) {
          if (isClass(name) && !never(className(name))) {
            classes
                .computeIfAbsent(className(name), any -> new ArrayList<>())
                .add(content.readAllBytes());
            if (whole) {
              reach(className(name));
            }
          } else if (Services.isList(name)) {
            providers
                .computeIfAbsent(Services.service(name), any -> new ArrayList<>())
                .addAll(Services.read(content));
          }
        }
      }
    }
  }

  /** Reaches every class read so far whose name, with slashes, begins so. */
  void reachAll(String beginning) {
    classes.keySet().stream().filter(name -> name.startsWith(beginning)).forEach(this::reach);
  }

  /** To be called when every jar was read, before {@link #has}. */
  void follow() {
    providers.keySet().stream()
        .filter(service -> !classes.containsKey(service))
        .forEach(this::reachProviders);
    while (!open.isEmpty()) {
      String name = open.poll();
      reachProviders(name);
      reachIfThere(xmlBeansImplementation(name));
      for (byte[] bytes : classes.get(name)) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
          if (entry instanceof Utf8Entry words) {
            names(words.stringValue()).forEach(this::reachIfThere);
          }
        }
      }
    }
  }

  /** Whether a class is reached, by its name with slashes. */
  boolean has(String name) {
    return reached.contains(name);
  }

  static boolean isClass(String entry) {
    return entry.endsWith(CLASS) && !entry.endsWith("module-info.class");
  }

  /** The name with slashes of a class by that of its entry in a jar. */
  static String className(String entry) {
    int from = entry.startsWith(VERSIONS) ? entry.indexOf('/', VERSIONS.length()) + 1 : 0;
    return entry.substring(from, entry.length() - CLASS.length());
  }

  private boolean never(String name) {
    return never.stream().anyMatch(name::startsWith);
  }

  private void reachProviders(String service) {
    providers.getOrDefault(service, List.of()).forEach(this::reachIfThere);
  }

  private void reachIfThere(String name) {
    if (classes.containsKey(name)) {
      reach(name);
    }
  }

  private void reach(String name) {
    if (reached.add(name)) {
      open.add(name);
    }
  }

  /** XMLBeans names a type's implementation in files of its own kind. */
  private static String xmlBeansImplementation(String name) {
    int last = name.lastIndexOf('/') + 1;
    return name.substring(0, last) + "impl/" + name.substring(last) + "Impl";
  }

  /** What may be names of classes in a constant: {@code (ILa/B;)V}, {@code a.B}, {@code a/B}. */
  private static Stream<String> names(String words) {
    return NO_NAME
        .splitAsStream(words)
        .filter(word -> word.indexOf('/') > 0 || word.indexOf('.') > 0)
        .map(word -> word.replace('.', '/'))
        .flatMap(Reached::alsoAfterL);
  }

  private static Stream<String> alsoAfterL(String word) {
    Stream.Builder<String> names = Stream.builder();
    names.add(word);
    int slash = word.indexOf('/');
    for (int at = word.indexOf('L'); at >= 0 && at < slash; at = word.indexOf('L', at + 1)) {
      names.add(word.substring(at + 1));
    }
    return names.build();
  }
}
