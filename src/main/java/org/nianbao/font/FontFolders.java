package org.nianbao.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.nianbao.page.Face;

/** Finds the faces of official documents among the fonts installed on this machine. */
final class FontFolders {
  /** File names by face, the most wanted first. */
  private static final Map<Face, List<Pattern>> FILES =
      Map.of(
          Face.XIAOBIAOSONG, patterns("fzxbs.*", "方正小标宋.*"),
          Face.FANGSONG, patterns("(?:仿宋|simfang|fangsong)_gb2312.*", "simfang", "仿宋.*"),
          Face.KAITI, patterns("(?:楷体|simkai|kaiti)_gb2312.*", "simkai", "楷体.*"),
          Face.HEITI, patterns("simhei", "黑体.*"),
          Face.SONGTI, patterns("simsun", "宋体.*"));

  private static final int DEEPEST = 4;

  /** Bits of OS/2 fsType: no embedding; no subsetting; bitmaps only. */
  private static final int FORBIDDEN = 0x0002 | 0x0100 | 0x0200;

  private final List<Path> folders;
  private @Nullable List<Path> files;

  /** Nothing is looked for yet: the folders hold hundreds of files, and a start does without. */
  FontFolders(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Where this machine keeps fonts; some of these folders may not exist. */
  static List<Path> ofThisMachine() {
    List<Path> folders = new ArrayList<>();
    folder(folders, System.getenv("WINDIR"), "Fonts");
    folder(folders, System.getenv("LOCALAPPDATA"), "Microsoft/Windows/Fonts");
    String home = System.getProperty("user.home");
    folder(folders, home, ".local/share/fonts");
    folder(folders, home, ".fonts");
    folder(folders, home, "Library/Fonts");
    folder(folders, "/usr/share/fonts", "");
    folder(folders, "/usr/local/share/fonts", "");
    folder(folders, "/Library/Fonts", "");
    return folders;
  }

  private static void folder(List<Path> folders, String base, String below) {
    if (base != null && !base.isEmpty()) {
      folders.add(Path.of(base, below));
    }
  }

  /** The most wanted font of a face that may be embedded as a subset and has TrueType outlines. */
  Optional<Typeface> find(Face face) {
    for (Pattern pattern : FILES.getOrDefault(face, List.of())) {
      for (Path file : files()) {
        if (pattern.matcher(bareName(file)).matches()) {
          Optional<Typeface> typeface = read(file);
          if (typeface.isPresent()) {
            return typeface;
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Path> files() {
    if (files == null) {
      files = folders.stream().flatMap(folder -> fonts(folder).stream()).toList();
    }
    return files;
  }

  /** A font that cannot be read is as good as none: the next one is tried. */
  private static Optional<Typeface> read(Path file) {
    try {
      TrueTypeFont ttf = isCollection(file) ? first(file) : parse(Files.readAllBytes(file));
      return ttf != null && usable(ttf) ? Optional.of(new Typeface(ttf, false)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static TrueTypeFont parse(byte[] bytes) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
  }

  private static @Nullable TrueTypeFont first(Path file) throws IOException {
    AtomicReference<@Nullable TrueTypeFont> first = new AtomicReference<>();
    // The collection stays open as long as its font is used, that is, as the program runs.
    TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
    collection.processAllFonts(font -> first.compareAndSet(null, font));
    return first.get();
  }

  private static boolean usable(TrueTypeFont ttf) throws IOException {
    if (!ttf.getTableMap().containsKey("glyf")) {
      return false;
    }
    OS2WindowsMetricsTable os2 = ttf.getOS2Windows();
    return os2 == null || (os2.getFsType() & FORBIDDEN) == 0;
  }

  private static List<Path> fonts(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
      return walk.filter(file -> suffix(file).equals("ttf") || isCollection(file))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isCollection(Path file) {
    return suffix(file).equals("ttc");
  }

  private static String suffix(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String bareName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static List<Pattern> patterns(String... expressions) {
    return Stream.of(expressions).map(Pattern::compile).toList();
  }
}
