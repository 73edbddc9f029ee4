package org.nianbao.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.nianbao.page.Face;
import org.nianbao.page.Metrics;

/**
 * The fonts the pages are set in: for each face the most wanted one installed on the machine, else
 * the one that comes with the program. A font is read when it is first needed and then kept: make
 * one of these when the program starts and hand it on. Safe for several threads.
 */
public final class Fonts implements Metrics {
  /** Drawn where no font has a glyph: 〓, the printers' sign for a sort that is missing. */
  public static final int MISSING = 0x3013;

  private static final String FOLDER = "/org/nianbao/font/";
  private static final Map<Face, String> BUNDLED =
      Map.of(
          Face.XIAOBIAOSONG, "XiaoBiaoSong.ttf",
          Face.FANGSONG, "FangSong.ttf",
          Face.KAITI, "KaiTi.ttf",
          Face.HEITI, "HeiTi.ttf",
          Face.SONGTI, "SongTi.ttf");

  /** The rest of the program's 宋体, read only for a text that has a rare character. */
  private static final String RARE = "SongTiRare.ttf";

  /** Which faces lend glyphs that the wanted face lacks, in this order. */
  private static final List<Face> LENDERS =
      List.of(Face.SONGTI, Face.KAITI, Face.HEITI, Face.FANGSONG);

  /** Whom the first lines ask first. */
  private static final List<Face> AHEAD =
      List.of(Face.SONGTI, Face.XIAOBIAOSONG, Face.FANGSONG, Face.HEITI, Face.KAITI);

  private final FontFolders folders;
  private final Map<Face, List<Typeface>> typefaces = new EnumMap<>(Face.class);
  private @Nullable Typeface rare;

  /**
   * A glyph that draws a character.
   *
   * @param substitute whether it is the sign for a missing one
   */
  public record Drawn(Typeface typeface, int glyph, boolean substitute) {}

  private Fonts(List<Path> folders) {
    this.folders = new FontFolders(folders);
  }

  /** Fonts installed on this machine before bundled ones. */
  public static Fonts ofThisMachine() {
    return new Fonts(FontFolders.ofThisMachine());
  }

  /** Only the fonts that come with the program: the same pages on every machine. */
  public static Fonts bundled() {
    return new Fonts(List.of());
  }

  /** Fonts in these folders before bundled ones. */
  public static Fonts in(List<Path> folders) {
    return new Fonts(folders);
  }

  /** Reads all fonts beside what else is done, so that the first page need not wait for them. */
  public void readAhead() {
    Thread.ofPlatform().daemon().name("fonts").start(() -> AHEAD.forEach(this::typefaces));
  }

  /** Whether a face is drawn by a font of the program because the machine has none for it. */
  public boolean substituted(Face face) {
    return typefaces(face).getFirst().bundled();
  }

  @Override
  public Face serving(Face wanted, int codePoint) {
    return lending(wanted, codePoint).orElse(Face.SONGTI);
  }

  @Override
  public double advance(Face serving, int codePoint) {
    Drawn drawn = drawn(serving, codePoint);
    return drawn.typeface().advance(drawn.glyph());
  }

  @Override
  public boolean known(int codePoint) {
    return lending(Face.SONGTI, codePoint).isPresent();
  }

  /** The glyph that draws a character in the face that serves it. */
  public Drawn drawn(Face serving, int codePoint) {
    return within(serving, codePoint)
        .orElseGet(
            () ->
                within(Face.SONGTI, MISSING)
                    .map(sign -> new Drawn(sign.typeface(), sign.glyph(), true))
                    .orElseThrow());
  }

  /** Eight bytes, hexadecimal, that tell the fonts of these faces from others. */
  public String print(Set<Face> faces) {
    CRC32 print = new CRC32();
    faces.stream()
        .sorted()
        .flatMap(face -> typefaces(face).stream())
        .forEach(typeface -> print.update(typeface.print().getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().toHexDigits(print.getValue());
  }

  /** The font of a PostScript name among those that pages are set in here. */
  public Optional<Typeface> named(String name) {
    return Stream.concat(
            Stream.of(Face.values()).flatMap(face -> typefaces(face).stream()), Stream.of(rare()))
        .filter(typeface -> typeface.name().equals(name))
        .findFirst();
  }

  private Optional<Face> lending(Face wanted, int codePoint) {
    if (has(wanted, codePoint)) {
      return Optional.of(wanted);
    }
    return LENDERS.stream().filter(face -> has(face, codePoint)).findFirst();
  }

  private boolean has(Face face, int codePoint) {
    return within(face, codePoint).isPresent();
  }

  private Optional<Drawn> within(Face face, int codePoint) {
    for (Typeface typeface : typefaces(face)) {
      int glyph = typeface.glyph(codePoint);
      if (glyph > 0) {
        return Optional.of(new Drawn(typeface, glyph, false));
      }
    }
    if (face == Face.SONGTI) {
      int glyph = rare().glyph(codePoint);
      return glyph > 0 ? Optional.of(new Drawn(rare(), glyph, false)) : Optional.empty();
    }
    return Optional.empty();
  }

  private synchronized Typeface rare() {
    if (rare == null) {
      rare = resource(RARE);
    }
    return rare;
  }

  /** The fonts of a face; 宋体 has the bundled one behind the machine's, for rare characters. */
  private synchronized List<Typeface> typefaces(Face face) {
    return typefaces.computeIfAbsent(face, this::read);
  }

  private List<Typeface> read(Face face) {
    List<Typeface> found = new ArrayList<>();
    folders.find(face).ifPresent(found::add);
    if (found.isEmpty() || face == Face.SONGTI) {
      found.add(resource(Objects.requireNonNull(BUNDLED.get(face), "every face is bundled")));
    }
    return found;
  }

  private static Typeface resource(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
      return new Typeface(FontFolders.parse(in.readAllBytes()), true);
    } catch (IOException e) {
      throw new UncheckedIOException("bundled font " + file, e);
    }
  }
}
