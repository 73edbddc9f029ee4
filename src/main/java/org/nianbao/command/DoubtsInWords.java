package org.nianbao.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nianbao.edition.Edition;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Received;
import org.nianbao.intake.understand.Source;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;
import org.nianbao.report.PlaceWords;

/** What was not understood in a file, as lines of text. */
final class DoubtsInWords {
  private DoubtsInWords() {}

  static void print(List<Doubt> doubts, PrintWriter out) {
    if (!doubts.isEmpty()) {
      out.println(Messages.text("command.doubts", doubts.size()));
    }
    doubts.forEach(doubt -> out.println(line(doubt)));
  }

  /** The same with the places that were read but should be looked at, by their lines. */
  static void print(Received received, Edition edition, PrintWriter out) {
    print(received.doubts(), out);
    if (received.unsure().isEmpty()) {
      return;
    }
    out.println(Messages.text("command.unsure", received.unsure().size()));
    PlaceWords words = new PlaceWords(received.report(), edition);
    alike(received).values().forEach(places -> out.println(line(places, received, words)));
  }

  /** Places of one line that are doubtful for one reason: a row whose label was spoiled. */
  private static Map<List<Object>, List<Place>> alike(Received received) {
    Map<List<Object>, List<Place>> alike = new LinkedHashMap<>();
    received
        .unsure()
        .forEach(
            (place, source) ->
                alike
                    .computeIfAbsent(
                        List.of(source.line(), source.reason()), any -> new ArrayList<>())
                    .add(place));
    return alike;
  }

  private static String line(List<Place> places, Received received, PlaceWords words) {
    Place first = places.getFirst();
    Source source = Objects.requireNonNull(received.unsure().get(first));
    String name =
        places.size() > 1
            ? Messages.text("command.unsureMany", words.shortly(first), places.size())
            : Messages.text("command.unsureOne", words.shortly(first), received.report().at(first));
    String key = source.line() > 0 ? "command.doubtAt" : "command.doubt";
    return Messages.text(key, source.line(), name, source.reason());
  }

  static String line(Doubt doubt) {
    String key = doubt.line() > 0 ? "command.doubtAt" : "command.doubt";
    return Messages.text(key, doubt.line(), doubt.words(), doubt.reason());
  }
}
