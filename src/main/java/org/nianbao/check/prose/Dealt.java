package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers dealt to names told before them: 自然人、商业企业分别为18件和12件. */
final class Dealt {
  private static final Pattern BETWEEN = Pattern.compile("[、，,和及与以]{1,2}");
  private static final Pattern CUE = Pattern.compile("(?:分别|依次|各)[^，。；：、\\d]{0,8}$");
  private static final Pattern JOIN = Pattern.compile("[、，,和及与]|以及");
  private static final String STOPS = "。；;：:（(";

  private Dealt() {}

  /** For each number the frame of the name it is dealt to; empty where it is not dealt. */
  static List<Optional<Frame>> frames(String sentence, List<Numeral> numerals) {
    List<Optional<Frame>> frames = new ArrayList<>();
    int i = 0;
    while (i < numerals.size()) {
      int end = runEnd(sentence, numerals, i);
      List<Optional<Frame>> run =
          end - i > 1 ? run(sentence, numerals, i, end) : List.of(Optional.empty());
      frames.addAll(run);
      i += run.size();
    }
    return frames;
  }

  private static int runEnd(String sentence, List<Numeral> numerals, int first) {
    int end = first + 1;
    while (end < numerals.size()
        && BETWEEN
            .matcher(sentence.substring(numerals.get(end - 1).to(), numerals.get(end).from()))
            .matches()) {
      end++;
    }
    return end;
  }

  private static List<Optional<Frame>> run(
      String sentence, List<Numeral> numerals, int first, int end) {
    int number = numerals.get(first).from();
    int floor = first == 0 ? 0 : numerals.get(first - 1).to();
    Matcher cue = CUE.matcher(sentence.substring(floor, number));
    List<int[]> labels = cue.find() ? labels(sentence, floor, floor + cue.start()) : List.of();
    int count = end - first;
    List<Optional<Frame>> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (labels.size() < count) {
        frames.add(Optional.empty());
      } else {
        int[] label = labels.get(labels.size() - count + i);
        Numeral numeral = numerals.get(first + i);
        frames.add(
            Optional.of(
                new Frame(
                    sentence,
                    label[0],
                    numeral.from(),
                    numeral.to(),
                    numeral.to(),
                    label[1],
                    numeral.from())));
      }
    }
    return frames;
  }

  private static List<int[]> labels(String sentence, int floor, int end) {
    int from = end;
    while (from > floor && STOPS.indexOf(sentence.charAt(from - 1)) < 0) {
      from--;
    }
    List<int[]> labels = new ArrayList<>();
    Matcher join = JOIN.matcher(sentence).region(from, end);
    int at = from;
    while (join.find()) {
      if (join.start() > at) {
        labels.add(new int[] {at, join.start()});
      }
      at = join.end();
    }
    if (end > at) {
      labels.add(new int[] {at, end});
    }
    return labels;
  }
}
