package org.nianbao.edition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** An edition's JSON that cannot be used, with every fault found and its place. */
public final class EditionFault extends Refusal {
  private static final long serialVersionUID = 1L;

  /** Faults told in the message; {@link #faults} has all. */
  private static final int TOLD = 10;

  private static final Pattern ITEM = Pattern.compile("(.*)\\[(\\d+)]");

  private final transient List<Fault> faults;

  /**
   * One fault.
   *
   * @param path where in the JSON: {@code rules[3].left[1]}; "" for the file as a whole
   * @param words what is wrong, in Chinese
   */
  public record Fault(String path, String words) {
    @Override
    public String toString() {
      return path.isEmpty() ? words : Messages.text("edition.fault", path + counted(), words);
    }

    /** The path as people count, from 1: {@code rules[0].of[1]} is rules 第1项的of 第2项. */
    private String counted() {
      if (path.indexOf('[') < 0) {
        return "";
      }
      StringBuilder counted = new StringBuilder();
      for (String step : path.split("\\.", -1)) {
        Matcher item = ITEM.matcher(step);
        if (item.matches()) {
          int number = Integer.parseInt(item.group(2)) + 1;
          step = Messages.text("edition.item", item.group(1), number);
        }
        counted.append(counted.isEmpty() ? "" : Messages.text("edition.within")).append(step);
      }
      return Messages.text("edition.counted", counted);
    }
  }

  EditionFault(List<Fault> faults) {
    super(words(faults));
    this.faults = List.copyOf(faults);
  }

  private static String words(List<Fault> faults) {
    StringBuilder words = new StringBuilder(Messages.text("edition.faults", faults.size()));
    faults.stream().limit(TOLD).forEach(fault -> words.append('\n').append(fault));
    if (faults.size() > TOLD) {
      words.append('\n').append(Messages.text("edition.more", faults.size() - TOLD));
    }
    return words.toString();
  }

  /** All faults, in the order met; at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
