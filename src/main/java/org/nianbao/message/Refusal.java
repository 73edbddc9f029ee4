package org.nianbao.message;

/**
 * Something asked for that cannot be done: a file that cannot be read, a wrong command, a report
 * that may not be approved yet. Its message is a whole Chinese sentence saying what happened, what
 * is kept and what to do; windows and the command line show it as it is.
 */
public class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public Refusal(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** With the cause, for the log. */
  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** With the sentence found under a key of {@code messages.properties}. */
  public static Refusal of(String key, Object... arguments) {
    return new Refusal(Messages.text(key, arguments));
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
