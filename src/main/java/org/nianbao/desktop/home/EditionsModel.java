package org.nianbao.desktop.home;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.edition.EditionReader;
import org.nianbao.edition.Editions;
import org.nianbao.intake.file.FileBytes;
import org.nianbao.library.Cause;
import org.nianbao.library.InstalledEdition;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** The editions that reports may be made in, and the way to another. */
public final class EditionsModel {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private final Library library;
  private final Editions builtIn;

  /** The editions of a library beside these. */
  public EditionsModel(Library library, Editions builtIn) {
    this.library = library;
    this.builtIn = builtIn;
  }

  /** All editions, the one that begins last at the top. */
  public List<Edition> editions() {
    return library.editions(builtIn).all().reversed();
  }

  /** Whether none can be installed. */
  public boolean readOnly() {
    return library.readOnly();
  }

  /** An edition's name in the list. */
  public String name(Edition edition) {
    return Messages.text("desktop.editions.name", edition.name(), edition.id());
  }

  /** What an edition is for and where it comes from, in words. */
  public String about(Edition edition) {
    Optional<InstalledEdition> installed =
        library.installedEditions().stream()
            .filter(one -> one.id().equals(edition.id()) && !builtIn.isBuiltIn(edition.id()))
            .findFirst();
    String origin =
        installed
            .map(
                one ->
                    Messages.text(
                        "command.edition.installedBy", one.by(), WHEN.format(one.installed())))
            .orElseGet(() -> Messages.text("command.edition.builtIn"));
    int to = edition.head().to();
    String years =
        to == Integer.MAX_VALUE
            ? Messages.text("command.edition.yearsOn", edition.head().from())
            : Messages.text("command.edition.years", edition.head().from(), to);
    return Messages.text(
        "desktop.editions.about", name(edition), years, origin, edition.head().source());
  }

  /**
   * Installs a file; returns what was done, in words.
   *
   * @throws Refusal with every fault of the file, or why it may not be installed
   */
  public String install(Path file) throws Refusal {
    byte[] bytes = FileBytes.read(file, EditionReader.LARGEST, "edition.large");
    return library.install(bytes, builtIn, false, Cause.user()).words();
  }
}
