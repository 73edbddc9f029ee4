package org.nianbao.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in an edition's JSON while it is read. Where a value is missing or of the wrong kind the
 * fault is noted with its path and reading goes on with something harmless, so that one reading
 * tells all faults.
 */
final class Cursor {
  private static final int MOST_DECIMALS = 6;

  /** Characters of a label; the longest of an official form has about sixty. */
  static final int LONGEST_LABEL = 200;

  private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}");

  private final JsonNode node;
  private final String path;
  private final Faults faults;

  Cursor(JsonNode node, String path, Faults faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  /** This place, which must be an object with no keys but these. */
  Cursor only(String... keys) {
    if (!node.isObject()) {
      fault("edition.object");
      return this;
    }
    List<String> known = Arrays.asList(keys);
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        Optional<String> near = known.stream().filter(each -> isNear(key, each)).findFirst();
        if (near.isPresent()) {
          at(key).fault("edition.keyNear", near.get());
        } else {
          at(key).fault("edition.key", String.join("、", known));
        }
      }
    }
    return this;
  }

  JsonNode node() {
    return node;
  }

  Cursor at(String key) {
    JsonNode child = node.isObject() ? node.path(key) : MissingNode.getInstance();
    return new Cursor(child, path.isEmpty() ? key : path + "." + key, faults);
  }

  boolean has(String key) {
    return node.isObject() && node.has(key);
  }

  /** The words under a key, which must be there. */
  String text(String key) {
    Cursor child = at(key);
    if (child.node.isMissingNode()) {
      child.fault("edition.missing", key);
      return "";
    }
    if (!child.node.isString() || child.node.stringValue().isBlank()) {
      child.fault("edition.text");
      return "";
    }
    return child.printable();
  }

  /** The name under a key, which must be there and of this pattern. */
  String name(String key, String pattern) {
    String name = text(key);
    if (!name.isEmpty() && !name.matches(pattern)) {
      at(key).fault("edition.name");
    }
    return name;
  }

  /** The words under a key, "" where it is missing. */
  String textOrNone(String key) {
    if (!has(key)) {
      return "";
    }
    Cursor child = at(key);
    if (!child.node.isString()) {
      child.fault("edition.text");
      return "";
    }
    return child.printable();
  }

  /** The words here; with a control character or half a character in them they cannot be set. */
  private String printable() {
    String words = node.stringValue();
    boolean clean =
        words
            .codePoints()
            .allMatch(
                point ->
                    point == '\n'
                        || !(Character.isISOControl(point)
                            || Character.getType(point) == Character.SURROGATE));
    if (words.codePoints().anyMatch(Cursor::isUnseen)) {
      fault("edition.unseen");
    }
    if (!clean) {
      fault("edition.control");
    }
    return words;
  }

  /** Marks that nobody sees and that turn or part the words as they are read. */
  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  /**
   * Words that are printed at one place of the form, "" where missing.
   *
   * @param filled the places in braces that are filled in there; any other would stay as it is
   */
  String label(String key, String... filled) {
    String words = textOrNone(key);
    if (words.length() > LONGEST_LABEL) {
      at(key).fault("edition.long", LONGEST_LABEL, words.length());
    }
    BRACES
        .matcher(words)
        .results()
        .map(MatchResult::group)
        .filter(name -> !Arrays.asList(filled).contains(name))
        .forEach(name -> at(key).fault("edition.braces", name));
    return words;
  }

  /** The same, which must be there. */
  String needed(String key, String... filled) {
    text(key);
    return label(key, filled);
  }

  /** A whole number from 0 under a key. */
  int number(String key, int otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Cursor child = at(key);
    if (!child.node.isInt() || child.node.intValue() < 0) {
      child.fault("edition.number");
      return otherwise;
    }
    return child.node.intValue();
  }

  /** How many decimal places {@code decimals} allows; 0 where it says nothing. */
  int decimals() {
    int decimals = number("decimals", 0);
    if (decimals > MOST_DECIMALS) {
      at("decimals").fault("edition.number");
    }
    return Math.min(decimals, MOST_DECIMALS);
  }

  /** Yes or no under a key. */
  boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Cursor child = at(key);
    if (!child.node.isBoolean()) {
      child.fault("edition.flag");
      return otherwise;
    }
    return child.node.booleanValue();
  }

  /** One of an enum's words, written in small letters, under a key. */
  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Cursor child = at(key);
    for (E constant : type.getEnumConstants()) {
      if (child.node.isString() && constant.name().equalsIgnoreCase(child.node.stringValue())) {
        return constant;
      }
    }
    child.fault("edition.word", Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
    return otherwise;
  }

  /** The keys of this object; none where it is missing. */
  List<String> keys() {
    if (!node.isObject()) {
      if (!node.isMissingNode()) {
        fault("edition.object");
      }
      return List.of();
    }
    return List.copyOf(node.propertyNames());
  }

  /** The places of an array under a key; none where it is missing. */
  List<Cursor> list(String key) {
    return has(key) ? at(key).items() : List.of();
  }

  /** The same, where there may not be more than so many: none are read then. */
  List<Cursor> few(String key, int most) {
    List<Cursor> items = list(key);
    if (items.size() > most) {
      at(key).fault("edition.many", most);
      return List.of();
    }
    return items;
  }

  /** The places of this array. */
  List<Cursor> items() {
    if (!node.isArray()) {
      fault("edition.array");
      return List.of();
    }
    List<Cursor> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Cursor(node.get(i), path + "[" + i + "]", faults));
    }
    return items;
  }

  /** The strings of an array under a key. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Cursor item : list(key)) {
      if (item.node.isString()) {
        texts.add(item.printable());
      } else {
        item.fault("edition.text");
      }
    }
    return texts;
  }

  /** The same, none of them blank. */
  List<String> words(String key) {
    List<Cursor> items = list(key);
    for (Cursor item : items) {
      if (item.node.isString() && item.node.stringValue().isBlank()) {
        item.fault("edition.blankWord");
      }
    }
    return texts(key);
  }

  /** Whether one word is the other but for a letter, or two changed about, or its case. */
  private static boolean isNear(String typed, String meant) {
    String one = typed.toLowerCase(Locale.ROOT).strip();
    String other = meant.toLowerCase(Locale.ROOT);
    int front = 0;
    while (front < Math.min(one.length(), other.length())
        && one.charAt(front) == other.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < Math.min(one.length(), other.length()) - front
        && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
      back++;
    }
    int left = one.length() - front - back;
    int right = other.length() - front - back;
    return meant.length() > 2 && Math.max(left, right) <= 2;
  }

  void fault(String key, Object... arguments) {
    faults.add(path, key, arguments);
  }
}
