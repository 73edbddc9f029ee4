package org.nianbao.desktop.control;

import java.util.function.Consumer;

/**
 * Where a screen says something to the clerk: a line in the window, never a window of its own. ""
 * says nothing any more.
 */
public interface Notices extends Consumer<String> {
  /**
   * Says a sentence and offers what can be done about it.
   *
   * @param action the words on the button
   * @param deed run when it is pressed; the sentence is gone by then
   */
  void offer(String sentence, String action, Runnable deed);

  /**
   * Says another sentence in the place of one, if that still stands there.
   *
   * @param is "" to say nothing any more
   */
  void instead(String was, String is);
}
