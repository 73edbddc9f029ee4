package org.nianbao.intake;

import java.util.List;
import org.nianbao.report.Report;

/**
 * What came out of a file.
 *
 * @param doubts in the order of the file
 */
public record Received(Report report, List<Doubt> doubts) {
  public Received {
    doubts = List.copyOf(doubts);
  }
}
