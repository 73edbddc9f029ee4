package org.nianbao.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import picocli.CommandLine.Parameters;

/** {@code REPORT}: an id or {@code agency/year}. */
final class ReportArgument {
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

  /** The file this names; empty where it names a report of a library. */
  Optional<Path> file() {
    try {
      Path path = Path.of(reference);
      return Files.isRegularFile(path) && !reference.matches("\\d+")
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The same agency's report on the year before, where the library has one. */
  static Optional<Report> lastYear(Library library, Report report) throws Refusal {
    for (Listing listing : library.list()) {
      if (listing.agency().equals(report.agency()) && listing.year() == report.year() - 1) {
        return Optional.of(library.report(listing.id()));
      }
    }
    return Optional.empty();
  }

  private static boolean isMeant(String reference, Listing listing) {
    return reference.equals(Long.toString(listing.id()))
        || reference.equals(listing.agency() + "/" + listing.year());
  }
}
