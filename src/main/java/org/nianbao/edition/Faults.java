package org.nianbao.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nianbao.message.Messages;

/** What was found wrong in one edition's file so far. */
final class Faults {
  /** Faults told of one file; who wrote more of them has enough to mend. */
  private static final int MOST = 200;

  /** What earlier programs took: a form that a library has is read with it as it was. */
  private static final Set<String> ONCE_TAKEN =
      Set.of(
          "edition.unseen",
          "edition.long",
          "edition.minus",
          "edition.partTwice",
          "edition.cancelled",
          "edition.twoSums",
          "edition.totalDecimals",
          "edition.sameSides",
          "edition.noCell",
          "edition.factor",
          "edition.noLabel",
          "edition.noHeading",
          "edition.noId",
          "edition.braces",
          "edition.blankWord");

  private final List<EditionFault.Fault> all = new ArrayList<>();
  private final boolean stored;

  /**
   * None yet.
   *
   * @param stored whether the file was taken once and must go on to be read
   */
  Faults(boolean stored) {
    this.stored = stored;
  }

  void add(String path, String key, Object... arguments) {
    if (stored && ONCE_TAKEN.contains(key)) {
      return;
    }
    EditionFault.Fault fault = new EditionFault.Fault(path, Messages.text(key, arguments));
    if (all.size() < MOST && !all.contains(fault)) {
      all.add(fault);
    }
  }

  /** Refuses a file with any. */
  void refuse() throws EditionFault {
    if (!all.isEmpty()) {
      throw new EditionFault(all);
    }
  }
}
