package org.nianbao.desktop.control;

import java.util.function.Consumer;
import org.nianbao.message.Refusal;

/** Something a clerk asks for, which may be refused. */
@FunctionalInterface
public interface Deed {
  /** Does it, or says why not. */
  void run() throws Refusal;

  /** Does it, and says a refusal where the screen says things; tells whether it was done. */
  static boolean attempt(Consumer<String> tell, Deed deed) {
    try {
      deed.run();
      return true;
    } catch (Refusal e) {
      tell.accept(e.getMessage());
      return false;
    }
  }
}
