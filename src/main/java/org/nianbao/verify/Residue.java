package org.nianbao.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Carried;
import org.nianbao.export.Format;
import org.nianbao.export.Made;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;

/**
 * What is left of the contacts in a file made for the public: their names and numbers are looked
 * for in its words, the data attached to it and what is told about the file.
 */
public final class Residue {
  private static final int MOST_BYTES = 50 * 1024 * 1024;

  /** A number with fewer digits is no one's telephone. */
  private static final int LEAST_DIGITS = 5;

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\-—()（）]+(?=\\d)");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Of the facts that are left out, these are no person's. */
  private static final Set<Fact> NOBODYS = EnumSet.of(Fact.OFFICE_NAME);

  private static final Set<Fact> NUMBERS =
      EnumSet.of(
          Fact.PHONE,
          Fact.OFFICE_HEAD_PHONE,
          Fact.OFFICE_HEAD_MOBILE,
          Fact.OFFICE_CONTACT_PHONE,
          Fact.OFFICE_CONTACT_MOBILE);

  /**
   * Something that is left.
   *
   * @param words a name or number of the contacts
   * @param number whether it is a number; a name may stand in the prose for good reason
   * @param where in which parts of the file, in words
   */
  public record Left(String words, boolean number, String where) {
    /** A sentence on it. */
    public String sentence() {
      return Messages.text(number ? "export.left.number" : "export.left.name", words, where);
    }
  }

  private Residue() {}

  /**
   * Looks through a copy; there is nothing to find in one that is whole anyway.
   *
   * @throws Refusal if the content cannot be read
   */
  public static List<Left> in(Made made) throws Refusal {
    if (!made.copy().open()) {
      return List.of();
    }
    Report whole = made.report();
    Map<String, String> parts;
    try {
      parts = parts(made.bytes(), made.format());
    } catch (IOException e) {
      throw new Refusal(Messages.text("export.failed"), e);
    }
    List<Left> left = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      String words = whole.fact(fact).strip();
      if (!fact.isContact() || NOBODYS.contains(fact) || words.length() < 2) {
        continue;
      }
      boolean number = NUMBERS.contains(fact);
      Set<String> where = new LinkedHashSet<>();
      parts.forEach(
          (part, text) -> {
            if (number ? holdsNumber(text, words) : text.contains(bare(words))) {
              where.add(part);
            }
          });
      Left found = new Left(words, number, String.join("、", where));
      if (!where.isEmpty() && !left.contains(found)) {
        left.add(found);
      }
    }
    return left;
  }

  private static boolean holdsNumber(String text, String words) {
    String digits = NO_DIGITS.matcher(words).replaceAll("");
    return digits.length() >= LEAST_DIGITS
        && Pattern.compile("(?<!\\d)" + digits + "(?!\\d)")
            .matcher(BETWEEN_DIGITS.matcher(text).replaceAll(""))
            .find();
  }

  private static String bare(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  /** The file's text by where it stands. */
  private static Map<String, String> parts(byte[] content, Format format)
      throws IOException, Refusal {
    Map<String, String> parts = new LinkedHashMap<>();
    String text = Messages.text("export.left.text");
    String data = Messages.text("export.left.data");
    if (format == Format.PDF) {
      try (PDDocument pdf = AttachedReport.open(content)) {
        parts.put(text, bare(new PDFTextStripper().getText(pdf)));
        parts.put(data, new String(AttachedReport.json(pdf), StandardCharsets.UTF_8));
        StringBuilder about = new StringBuilder();
        var information = pdf.getDocumentInformation();
        information
            .getMetadataKeys()
            .forEach(key -> about.append(information.getCustomMetadataValue(key)).append('\n'));
        about.append(
            new String(
                pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
        parts.put(Messages.text("export.left.about"), bare(about.toString()));
      }
    } else if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      parts.put(text, zipped(content));
    } else {
      String all = new String(content, StandardCharsets.UTF_8);
      parts.put(format == Format.JSON ? data : text, bare(TAGS.matcher(all).replaceAll("")));
      if (format == Format.HTML) {
        Carried.inPage(content)
            .ifPresent(
                carried -> parts.put(data, new String(carried.json(), StandardCharsets.UTF_8)));
      }
    }
    return parts;
  }

  private static String zipped(byte[] content) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(MOST_BYTES);
        if (entry.getName().matches(".*\\.(?:xml|json|rels)")) {
          String words = new String(part, StandardCharsets.UTF_8);
          all.append(TAGS.matcher(words).replaceAll("")).append('\n');
        }
      }
    }
    return bare(all.toString());
  }
}
