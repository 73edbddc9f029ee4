package org.nianbao.library;

import java.util.List;
import org.nianbao.message.Refusal;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.StatusStep;

/**
 * What may be done to a stored report, whoever asks: words change only where the report may be
 * edited as it is stored, and its status only by a step that leads from there, with a reason where
 * the step asks for one.
 */
final class EditRule {
  private EditRule() {}

  static void require(Report stored, Report after, List<Difference> edit, Cause cause)
      throws Refusal {
    for (Difference difference : edit) {
      if (difference.place() == Place.Single.STATUS) {
        requireStep(stored.status(), after.status(), cause.word());
      } else {
        stored.requireEditable(difference.place());
      }
    }
  }

  private static void requireStep(Status from, Status to, String word) throws Refusal {
    StatusStep step =
        StatusStep.between(from, to)
            .orElseThrow(() -> Refusal.of("library.noStep", from.words(), to.words()));
    if (step.needsWord() && word.isBlank()) {
      throw Refusal.of("step.word." + step.name());
    }
  }
}
