package org.nianbao.verify;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.export.Batch;
import org.nianbao.export.Made;
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
   * Looks through the report's text and through the very copy that is to be written.
   *
   * @throws Refusal if the copy cannot be read
   */
  public static PublicCheck of(Checker checker, Edition edition, Made made) throws Refusal {
    if (!made.copy().open()) {
      return CLEAN;
    }
    List<String> sentences = new ArrayList<>();
    boolean grave = false;
    for (Finding finding : checker.privateThings(made.report(), edition)) {
      sentences.add(finding.message());
      grave |= finding.level() != Level.HINT;
    }
    for (Residue.Left left : Residue.in(made)) {
      sentences.add(left.sentence());
      grave |= left.number();
    }
    return new PublicCheck(sentences, grave);
  }

  /** Keeps back, of many, a copy with anything grave in it. */
  public static Batch.Look gate(Checker checker, Edition edition) {
    return made -> {
      PublicCheck check = of(checker, edition, made);
      if (check.grave()) {
        Report report = made.report();
        throw Refusal.of(
            "command.oneNotPublic",
            report.agency(),
            report.year(),
            String.join("", check.sentences()));
      }
    };
  }
}
