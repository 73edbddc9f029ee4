package org.nianbao.check.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the words between a name and its number leave nothing open. */
final class Exactness {
  /** Characters between a name and its number that change nothing. */
  private static final String FILLING = "的共计为有达数量了已是也都均各其中及和、与以是：:又又则由系件就占到类，,在里本年度我局镇乡县市区被因";

  private static final Pattern JOINED = Pattern.compile("(?:以?及|和|与|或者?|、)其[他它]");
  private static final Pattern OR = Pattern.compile("或者?$");

  private Exactness() {}

  /** Whether a frame says nothing before its number but that there are so many. */
  static boolean isBare(Frame frame, Resolver.Setting in) {
    boolean named =
        in.hits().stream()
            .anyMatch(hit -> frame.isLeft(hit) && !hit.word().uses.isEmpty() && !hit.word().filler);
    return !named && residue(frame, in, frame.from(), frame.number()) == 0;
  }

  /** Whether nothing stands between the names and the number that could narrow what is meant. */
  static boolean isExact(
      Frame frame,
      Resolver.Setting in,
      List<Named> names,
      Optional<Named> row,
      Optional<Named> column,
      boolean negated) {
    int from =
        Stream.of(row, column)
            .flatMap(Optional::stream)
            .filter(Named::left)
            .mapToInt(Named::from)
            .min()
            .orElse(frame.number());
    boolean behind = names.stream().noneMatch(Named::left);
    int rightEnd =
        behind
            ? Stream.of(row, column).flatMap(Optional::stream).mapToInt(Named::to).max().orElse(0)
            : frame.to();
    return row.filter(name -> isJoinedToMore(name, names, frame, in)).isEmpty()
        && residue(frame, in, from, frame.number()) == 0
        && residue(frame, in, frame.behind(), negated ? frame.to() : rightEnd) <= (behind ? 0 : 1);
  }

  /** How many characters of a range no known word and no filling explains. */
  private static int residue(Frame frame, Resolver.Setting in, int from, int to) {
    int left = 0;
    for (int i = from; i < to; i++) {
      int at = i;
      boolean known =
          (i >= frame.skipFrom() && i < frame.skipTo())
              || FILLING.indexOf(in.sentence().charAt(i)) >= 0
              || Character.isDigit(in.sentence().charAt(i))
              || in.hits().stream().anyMatch(hit -> hit.from() <= at && at < hit.to());
      left += known ? 0 : 1;
    }
    return left;
  }

  /** 不作处理及其他的3件, 公开或者部分公开的30件: with a name that is not part of what is read. */
  private static boolean isJoinedToMore(
      Named row, List<Named> names, Frame frame, Resolver.Setting in) {
    if (!row.left()) {
      return false;
    }
    String ahead = in.sentence().substring(Math.min(frame.from(), row.from()), row.from());
    String behind = in.sentence().substring(row.to(), Math.max(row.to(), frame.number()));
    return JOINED.matcher(behind).lookingAt()
        || (OR.matcher(ahead).find() && !isRead(row, names, ahead));
  }

  /** Whether the name before an 或者 is one that can be read together with the one behind. */
  private static boolean isRead(Named row, List<Named> names, String ahead) {
    int end = row.from() - (ahead.endsWith("或者") ? 2 : 1);
    return names.stream()
        .anyMatch(name -> name.to() == end && name.axis() == row.axis() && !name.term().general());
  }
}
