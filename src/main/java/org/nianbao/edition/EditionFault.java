package org.nianbao.edition;

import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** An edition's JSON that cannot be used, with the path of the fault in it. */
public final class EditionFault extends Refusal {
  private static final long serialVersionUID = 1L;

  private final String path;

  EditionFault(String path, String key, Object... arguments) {
    super(Messages.text("edition.fault", path, Messages.text(key, arguments)));
    this.path = path;
  }

  /** Where in the JSON: {@code rules[3].left[1]}; "" for the file as a whole. */
  public String path() {
    return path;
  }
}
