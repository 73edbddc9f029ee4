package org.nianbao.edition;

import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** An edition's JSON that cannot be used, with every fault found and its place. */
public final class EditionFault extends Refusal {
  private static final long serialVersionUID = 1L;

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
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, in the order met; at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
