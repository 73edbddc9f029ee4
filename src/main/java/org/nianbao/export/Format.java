package org.nianbao.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nianbao.message.Messages;

/** A kind of file that a report goes out as, told by the ending of the file's name. */
public enum Format {
  PDF(Set.of(Extra.values()), "pdf"),
  /** The same pages in the national format for documents with a fixed layout. */
  OFD(Set.of(Extra.SEAL, Extra.EDGE_SEAL, Extra.REMARKS, Extra.COVER), "ofd"),
  /** Word, WPS, LibreOffice. */
  DOCX(Set.of(Extra.SEAL, Extra.REMARKS), "docx"),
  /** The tables alone, to be filled in elsewhere and read back. */
  XLSX(Set.of(), "xlsx"),
  /** A page for the agency's website. */
  HTML(Set.of(), "html", "htm"),
  /** The report's data as this program reads it back. */
  JSON(Set.of(), "json");

  private final Set<Extra> takes;
  private final List<String> endings;

  /** What can be put into a file besides the report itself. */
  public enum Extra {
    /** The seal's picture. */
    SEAL,
    /** The same over the pages' edges. */
    EDGE_SEAL,
    /** A cover and contents. */
    COVER,
    /** The page of remarks. */
    REMARKS,
    /** A digital signature. */
    SIGNATURE
  }

  Format(Set<Extra> takes, String... endings) {
    this.takes = takes;
    this.endings = List.of(endings);
  }

  /** The format that a file's name asks for; empty where its ending is no format's. */
  public static Optional<Format> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(each -> name.endsWith("." + each)))
        .findFirst();
  }

  /** The usual ending of its files, without the dot. */
  public String ending() {
    return endings.getFirst();
  }

  /** What it is called on screens. */
  public String words() {
    return Messages.text("export.format." + ending());
  }

  /** Whether this can be put into its files; what cannot is refused, never left out silently. */
  public boolean takes(Extra extra) {
    return takes.contains(extra);
  }

  /** Whether its files are made for the public, so that contacts stay out unless asked for. */
  public boolean forPublic() {
    return this == HTML;
  }

  /** The usual endings of all formats as a Chinese enumeration: .pdf、.docx 或 .json. */
  static String allEndings() {
    List<String> endings = Arrays.stream(values()).map(format -> "." + format.ending()).toList();
    return String.join("、", endings.subList(0, endings.size() - 1)) + " 或 " + endings.getLast();
  }
}
