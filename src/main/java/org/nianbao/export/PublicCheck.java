package org.nianbao.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/**
 * What a file for the public would hold that is better kept from it, told before it is written.
 *
 * @param sentences one for each thing
 * @param grave whether any of it keeps the file back unless the user says otherwise
 */
public record PublicCheck(List<String> sentences, boolean grave) {
  /** Nothing to be told. */
  public static final PublicCheck CLEAN = new PublicCheck(List.of(), false);

  public PublicCheck {
    sentences = List.copyOf(sentences);
  }

  /**
   * Looks through the report's text and through the very file that would be written.
   *
   * @throws Refusal if the file could not be made
   */
  public static PublicCheck of(
      Export export, Checker checker, Report report, Edition edition, Path target, Copy copy)
      throws Refusal {
    if (!copy.open()) {
      return CLEAN;
    }
    List<String> sentences = new ArrayList<>();
    boolean grave = false;
    for (Finding finding : checker.privateThings(report, edition)) {
      sentences.add(finding.message());
      grave |= finding.level() != Level.HINT;
    }
    for (Residue.Left left : export.left(report, edition, target, copy)) {
      sentences.add(left.sentence());
      grave |= left.number();
    }
    return new PublicCheck(sentences, grave);
  }
}
