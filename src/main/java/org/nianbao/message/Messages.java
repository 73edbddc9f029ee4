package org.nianbao.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The program's Chinese words by key. Text for the log does not come from here. */
public final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.nianbao.messages", Locale.CHINA);

  private Messages() {}

  /**
   * The words under a key, with {@code {0}}, {@code {1}} … replaced. Arguments are put in as they
   * print: numbers get no grouping commas.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public static String text(String key, Object... arguments) {
    Object[] printed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      printed[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(BUNDLE.getString(key), Locale.CHINA).format(printed);
  }
}
