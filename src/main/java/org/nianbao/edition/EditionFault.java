package org.nianbao.edition;

import java.util.List;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** An edition's JSON that cannot be used, with every fault found and its place. */
public final class EditionFault extends Refusal {
  private static final long serialVersionUID = 1L;

  /** Faults told in the message; {@link #faults} has all. */
  private static final int TOLD = 10;

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
      return path.isEmpty() ? words : Messages.text("edition.fault", path, words);
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
