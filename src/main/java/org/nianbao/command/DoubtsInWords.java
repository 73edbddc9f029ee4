package org.nianbao.command;

import java.io.PrintWriter;
import java.util.List;
import org.nianbao.intake.Doubt;
import org.nianbao.message.Messages;

/** What was not understood in a file, as lines of text. */
final class DoubtsInWords {
  private DoubtsInWords() {}

  static void print(List<Doubt> doubts, PrintWriter out) {
    if (!doubts.isEmpty()) {
      out.println(Messages.text("command.doubts", doubts.size()));
    }
    doubts.forEach(doubt -> out.println(line(doubt)));
  }

  static String line(Doubt doubt) {
    String key = doubt.line() > 0 ? "command.doubtAt" : "command.doubt";
    return Messages.text(key, doubt.line(), doubt.words(), doubt.reason());
  }
}
