package org.nianbao.intake.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.intake.file.Doubt;
import org.nianbao.message.Messages;

/** The lines that a website puts around an article: one word about all of them is enough. */
final class Around {
  private static final int FEWEST = 3;
  private static final int LONGEST = 80;

  private Around() {}

  /** The same doubts; those about lines of a website that follow one another as one. */
  static List<Doubt> gathered(List<Doubt> doubts) {
    String reason = Messages.text("intake.around");
    List<Doubt> gathered = new ArrayList<>();
    int at = 0;
    while (at < doubts.size()) {
      int end = at;
      while (end < doubts.size() && doubts.get(end).reason().equals(reason)) {
        end++;
      }
      if (end - at < FEWEST) {
        gathered.add(doubts.get(at));
        at++;
      } else {
        gathered.add(one(doubts.subList(at, end)));
        at = end;
      }
    }
    return gathered;
  }

  private static Doubt one(List<Doubt> lines) {
    String words = lines.stream().map(Doubt::words).collect(Collectors.joining("；"));
    String shown = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    String reason = Messages.text("intake.aroundLines", lines.size());
    return new Doubt(lines.getFirst().line(), shown, reason);
  }
}
