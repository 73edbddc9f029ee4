package org.nianbao.command;

import java.nio.file.Path;
import java.util.List;
import org.nianbao.message.Messages;

/** What became of the files of a folder, a line each, for people. */
final class ImportedInWords {
  private ImportedInWords() {}

  static String line(Imported imported) {
    String file = name(imported);
    if (imported.id() == 0) {
      return Messages.text("command.importRefused", file, imported.problem());
    }
    StringBuilder line =
        new StringBuilder(
            Messages.text(
                "command.importedOne", file, imported.agency(), imported.year(), imported.cells()));
    if (imported.missing() > 0) {
      line.append(Messages.text("command.importedMissing", imported.missing()));
    }
    if (imported.questions() > 0) {
      line.append(Messages.text("command.importedQuestions", imported.questions()));
    }
    return line.toString();
  }

  /** Why a file does not come in whose report came in with another of the folder. */
  static String twice(Imported before) {
    return Messages.text("command.importedTwice", before.agency(), before.year(), name(before));
  }

  /**
   * How many came in.
   *
   * @param files how many there are; more than were read where the work was stopped
   */
  static String summary(List<Imported> all, int files) {
    long in = all.stream().filter(each -> each.id() > 0).count();
    long doubtful = all.stream().filter(each -> each.id() > 0 && each.questions() > 0).count();
    StringBuilder summary = new StringBuilder();
    if (all.size() < files) {
      summary.append(Messages.text("command.importStopped", files - all.size()));
    }
    summary.append(Messages.text("command.importedAll", all.size(), in, all.size() - in));
    if (doubtful > 0) {
      summary.append(Messages.text("command.importedDoubtful", doubtful));
    }
    return summary.toString();
  }

  private static String name(Imported imported) {
    return Path.of(imported.file()).getFileName().toString();
  }
}
