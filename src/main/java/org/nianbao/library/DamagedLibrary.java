package org.nianbao.library;

import java.util.List;
import java.util.Optional;
import org.nianbao.message.Refusal;

/**
 * A library's file that cannot be read throughout. Nothing was done to it; {@link
 * Library#restore(java.nio.file.Path)} sets it aside and puts the backup in its place.
 */
public final class DamagedLibrary extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Backup> backup;
  private final transient Optional<List<Lacking>> lacking;

  /**
   * A report that was edited after the backup was taken.
   *
   * @param changes how many places were changed
   */
  public record Lacking(String agency, int year, int changes) {}

  DamagedLibrary(String sentence, Optional<Backup> backup, Optional<List<Lacking>> lacking) {
    super(sentence);
    this.backup = backup;
    this.lacking = lacking;
  }

  /** The newest sound backup. */
  public Optional<Backup> backup() {
    return backup;
  }

  /** What the backup lacks; empty where the damaged file does not let that be read any more. */
  public Optional<List<Lacking>> lacking() {
    return lacking;
  }
}
