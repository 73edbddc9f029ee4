package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils XML and HTML so that most of it is still well formed: elements, attributes, numbers. */
final class MarkupSpoiler {
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");
  private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
  private static final Pattern WHOLE = Pattern.compile("<([\\w:]+)(?: [^<>]*)?>[^<>]{0,200}</\\1>");
  private static final List<String> VALUES =
      List.of(
          "",
          "-1",
          "0",
          "63",
          "2147483647",
          "2147483648",
          "99999999999999999999",
          "1e999999999",
          "-0.0000001",
          "A1:XFD1048576",
          "ZZZZ99999999",
          "A0",
          "B2:A1",
          "#REF!",
          "restart",
          "auto",
          "NaN",
          "../../../../etc/passwd",
          "http://localhost:9/x",
          "file:///etc/passwd",
          "rId1",
          "rId999",
          "一、总体情况",
          "=1/0",
          "&#xFFFD;",
          "\uD83D\uDE00");
  private static final int DEEPEST = 4_000;

  private final Random random;

  MarkupSpoiler(Random random) {
    this.random = random;
  }

  /** Spoils in one to three ways. */
  String spoil(String whole) {
    String spoiled = whole;
    for (int i = random.nextInt(3); i >= 0; i--) {
      spoiled = once(spoiled);
    }
    return spoiled;
  }

  private String once(String markup) {
    return switch (random.nextInt(8)) {
      case 0 -> replaced(markup, ATTRIBUTE, 1, value());
      case 1 -> replaced(markup, TEXT, 1, value());
      case 2 -> replaced(markup, WHOLE, 0, "");
      case 3 -> replaced(markup, TAG, 0, "");
      case 4 -> twice(markup);
      case 5 -> deep(markup);
      case 6 -> moved(markup);
      default -> numbered(markup);
    };
  }

  private String value() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private int[] any(String markup, Pattern pattern, int group) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(markup);
    while (matcher.find()) {
      found.add(new int[] {matcher.start(group), matcher.end(group)});
    }
    return found.isEmpty() ? new int[] {0, 0} : found.get(random.nextInt(found.size()));
  }

  private String replaced(String markup, Pattern pattern, int group, String by) {
    int[] at = any(markup, pattern, group);
    return markup.substring(0, at[0]) + by + markup.substring(at[1]);
  }

  private String twice(String markup) {
    int[] at = any(markup, WHOLE, 0);
    String element = markup.substring(at[0], at[1]);
    return markup.substring(0, at[0])
        + element.repeat(1 + random.nextInt(300))
        + markup.substring(at[0]);
  }

  /** An element within itself, over and over. */
  private String deep(String markup) {
    int[] at = any(markup, WHOLE, 0);
    String element = markup.substring(at[0], at[1]);
    int inside = element.indexOf('>') + 1;
    if (inside <= 0) {
      return markup;
    }
    int times = 1 + random.nextInt(DEEPEST);
    String opening = element.substring(0, inside);
    String ending = element.substring(element.lastIndexOf('<'));
    return markup.substring(0, at[0])
        + opening.repeat(times)
        + element
        + ending.repeat(times)
        + markup.substring(at[1]);
  }

  private String moved(String markup) {
    int[] at = any(markup, WHOLE, 0);
    String element = markup.substring(at[0], at[1]);
    String rest = markup.substring(0, at[0]) + markup.substring(at[1]);
    int[] to = any(rest, TAG, 0);
    return rest.substring(0, to[1]) + element + rest.substring(to[1]);
  }

  /** Another number in an attribute that holds one. */
  private String numbered(String markup) {
    return replaced(
        markup, Pattern.compile("=\"-?(\\d+)\""), 1, Integer.toString(random.nextInt()));
  }
}
