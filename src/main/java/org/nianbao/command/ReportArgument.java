package org.nianbao.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.desk.OpenReport;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Parameters;

/** {@code REPORT}: an id or {@code agency/year}. */
final class ReportArgument {
  private static final String AGENCY_AND_YEAR = ".+/\\d{4}";
  private static final String NOT_A_FILE = "\\s*|\\d+";

  /** With an ending of Latin letters: no agency's name and year are like that. */
  private static final String FILE_NAME = ".*\\.[A-Za-z]{1,5}";

  @Parameters(index = "0", paramLabel = "REPORT")
  private String reference;

  Listing in(Library library) throws Refusal {
    return find(reference, library);
  }

  /** The report that a reference names. */
  static Listing find(String reference, Library library) throws Refusal {
    return library.list().stream()
        .filter(listing -> isMeant(reference, listing))
        .findFirst()
        .orElseThrow(() -> Refusal.of("command.noReport", reference));
  }

  /**
   * The file this names; empty where it names a report of a library.
   *
   * @throws Refusal for a folder, and for a name that only a file can have where there is none
   */
  Optional<Path> file() throws Refusal {
    if (reference.matches(NOT_A_FILE)) {
      return Optional.empty();
    }
    Path path;
    try {
      path = Path.of(reference);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    boolean agencyAndYear = reference.matches(AGENCY_AND_YEAR);
    if (Files.isDirectory(path) && !agencyAndYear) {
      throw Refusal.of("file.folder", path);
    }
    if (!Files.exists(path) && reference.matches(FILE_NAME)) {
      throw Refusal.of("file.missing", path);
    }
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  /** The report this names, open to be read and edited. */
  OpenReport open(Library library, Tools tools, String by) throws Refusal {
    return open(reference, library, tools, by);
  }

  /** The report that a reference names, open to be read and edited. */
  static OpenReport open(String reference, Library library, Tools tools, String by) throws Refusal {
    return OpenReport.of(
        library,
        find(reference, library).id(),
        tools.in(library).editions(),
        tools.checker(),
        () -> by);
  }

  private static boolean isMeant(String reference, Listing listing) {
    return reference.equals(Long.toString(listing.id()))
        || reference.equals(listing.agency() + "/" + listing.year());
  }
}
