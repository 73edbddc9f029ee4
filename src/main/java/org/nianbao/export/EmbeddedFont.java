package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.nianbao.font.Typeface;

/**
 * One typeface in one PDF. Every character that is written gets a code of its own, even where two
 * share a glyph or none has one, so that text taken out of the PDF is what was put in. PDFBox's own
 * embedding can't do that: it knows a glyph's lowest code point only.
 */
final class EmbeddedFont {
  private static final int FULL_WIDTH = 1000;
  private static final int SYMBOLIC = 4;
  private static final int STEM = 80;
  private static final int MOST_IN_BLOCK = 100;
  private static final int TAG_LETTERS = 6;
  private static final int ALPHABET = 26;

  private final Typeface typeface;
  private final COSDictionary dictionary = new COSDictionary();

  /** Glyph in the whole font by character. */
  private final Map<Integer, Integer> glyphs = new TreeMap<>();

  private final Map<Integer, Integer> codes = new HashMap<>();
  private final Map<Integer, Integer> widths = new HashMap<>();

  EmbeddedFont(Typeface typeface) {
    this.typeface = typeface;
  }

  /** The font's object; complete after {@link #finish}. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** The two-byte code that draws a character with a glyph; the same each time. */
  int code(int codePoint, int glyph) {
    return codes.computeIfAbsent(
        codePoint,
        c -> {
          glyphs.put(c, glyph);
          widths.put(c, (int) Math.round(typeface.advance(glyph) * FULL_WIDTH));
          return codes.size() + 1;
        });
  }

  /** How far a reader moves on after a character that has a code, thousandths of an em. */
  int width(int codePoint) {
    return Objects.requireNonNull(widths.get(codePoint), "it has a code");
  }

  /** Writes the font with exactly the glyphs that got a code. */
  void finish(PDDocument document) throws IOException {
    Set<Integer> used = new TreeSet<>(glyphs.values());
    String tag = tag(used);
    Typeface.Subset subset = typeface.subset(used, tag + "+");
    COSName name = COSName.getPDFName(tag + "+" + typeface.name());
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setItem(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, identity());
    descendant.setItem(COSName.FONT_DESC, descriptor(document, name, subset));
    descendant.setInt(COSName.DW, FULL_WIDTH);
    descendant.setItem(COSName.W, widths());
    descendant.setItem(COSName.CID_TO_GID_MAP, glyphMap(document, subset));
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setItem(COSName.BASE_FONT, name);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(COSName.TO_UNICODE, toUnicode(document));
  }

  /** Six letters that tell this subset from others (ISO 32000-1, 9.6.4); equal for equal glyphs. */
  private static String tag(Set<Integer> used) {
    long number = Math.floorMod(used.hashCode() * 0x9E3779B97F4A7C15L, Long.MAX_VALUE);
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < TAG_LETTERS; i++) {
      tag.append((char) ('A' + number % ALPHABET));
      number /= ALPHABET;
    }
    return tag.toString();
  }

  private static COSDictionary identity() {
    COSDictionary info = new COSDictionary();
    info.setItem(COSName.REGISTRY, new COSString("Adobe"));
    info.setItem(COSName.ORDERING, new COSString("Identity"));
    info.setInt(COSName.SUPPLEMENT, 0);
    return info;
  }

  private COSDictionary descriptor(PDDocument document, COSName name, Typeface.Subset subset)
      throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setItem(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    COSArray box = new COSArray();
    typeface.box().forEach(side -> box.add(COSInteger.get(side)));
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setItem(COSName.ITALIC_ANGLE, COSFloat.ZERO);
    descriptor.setInt(COSName.ASCENT, typeface.ascent());
    descriptor.setInt(COSName.DESCENT, typeface.descent());
    descriptor.setInt(COSName.CAP_HEIGHT, typeface.ascent());
    descriptor.setInt(COSName.STEM_V, STEM);
    Deflated program = Deflated.of(subset.program());
    COSStream file = program.into(document.getDocument().createCOSStream());
    file.setInt(COSName.LENGTH1, program.length());
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  /** Only the codes whose width is not an em: most of Chinese is. */
  private COSArray widths() {
    Map<Integer, Integer> byCode = new TreeMap<>();
    codes.forEach((codePoint, code) -> byCode.put(code, widths.get(codePoint)));
    COSArray all = new COSArray();
    byCode.forEach(
        (code, width) -> {
          if (width != FULL_WIDTH) {
            COSBase one = COSInteger.get(width);
            COSArray list = new COSArray();
            list.add(one);
            all.add(COSInteger.get(code));
            all.add(list);
          }
        });
    return all;
  }

  private COSStream glyphMap(PDDocument document, Typeface.Subset subset) throws IOException {
    byte[] map = new byte[2 * (codes.size() + 1)];
    codes.forEach(
        (codePoint, code) -> {
          int glyph = subset.glyph(Objects.requireNonNull(glyphs.get(codePoint)));
          map[2 * code] = (byte) (glyph >> 8);
          map[2 * code + 1] = (byte) glyph;
        });
    return Deflated.of(map).into(document.getDocument().createCOSStream());
  }

  private COSStream toUnicode(PDDocument document) throws IOException {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    Map<Integer, Integer> byCode = new TreeMap<>();
    codes.forEach((codePoint, code) -> byCode.put(code, codePoint));
    int left = byCode.size();
    int inBlock = 0;
    for (Map.Entry<Integer, Integer> entry : byCode.entrySet()) {
      if (inBlock == 0) {
        map.append(Math.min(left, MOST_IN_BLOCK)).append(" beginbfchar\n");
      }
      map.append('<').append(hex(entry.getKey())).append("> <");
      for (char unit : Character.toChars(entry.getValue())) {
        map.append(hex(unit));
      }
      map.append(">\n");
      left--;
      inBlock++;
      if (inBlock == MOST_IN_BLOCK || left == 0) {
        map.append("endbfchar\n");
        inBlock = 0;
      }
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(map.toString().getBytes(StandardCharsets.US_ASCII));
    return Deflated.of(bytes.toByteArray()).into(document.getDocument().createCOSStream());
  }

  /** Four hexadecimal digits. */
  static String hex(int code) {
    return java.util.HexFormat.of().withUpperCase().toHexDigits((char) code);
  }
}
