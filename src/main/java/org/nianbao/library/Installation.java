package org.nianbao.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;

/**
 * What became of an edition's file that was to be installed.
 *
 * @param edition what is in the file
 * @param reports how many reports of the library are made in an edition of its id, the trash
 *     included
 * @param told what changed in the form, and what becomes of its reports, a sentence each
 */
public record Installation(Edition edition, Kind kind, long reports, List<String> told) {
  public Installation {
    told = List.copyOf(told);
  }

  /** What was done, in words. */
  public String words() {
    Edition.Head head = edition.head();
    return switch (kind) {
      case ADDED -> Messages.text("library.edition.added", head.id(), head.name());
      case SAME -> Messages.text("library.edition.same", head.id(), head.name());
      case REPLACED ->
          Stream.concat(
                  Stream.of(
                      Messages.text("library.edition.replaced", head.id(), head.name(), reports)),
                  told.stream())
              .collect(Collectors.joining("\n"));
    };
  }

  /** What was done. */
  public enum Kind {
    /** There was none of this id. */
    ADDED,
    /** The very same file was installed already; nothing was done. */
    SAME,
    /** Another file of this id was there; it is kept in the trail. */
    REPLACED
  }
}
