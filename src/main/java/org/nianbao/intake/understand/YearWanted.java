package org.nianbao.intake.understand;

import java.util.List;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** A file may hold a report, but the year is nowhere in it: somebody has to say it. */
public final class YearWanted extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  YearWanted(List<String> lines) {
    super(Messages.text("intake.noYear"));
    this.lines = List.copyOf(lines);
  }

  /** The file as it was read, for people to look the year up in. */
  public List<String> lines() {
    return lines;
  }
}
