package org.nianbao.library;

import java.util.Map;
import org.nianbao.report.Place;

/**
 * How an edit comes about; kept with each of its changes.
 *
 * @param by the person or, where nobody said, the computer's user
 * @param source where the new words come from
 * @param exceptions the places of the same edit whose words come from elsewhere
 * @param word the reason given, "" for none
 */
public record Cause(String by, Source source, Map<Place, Source> exceptions, String word) {
  public Cause {
    exceptions = Map.copyOf(exceptions);
    word = word.strip();
  }

  /** The name of the computer's user, in whose name edits are kept where nobody said another. */
  public static String user() {
    return System.getProperty("user.name", "");
  }

  /** Somebody enters something in a way. */
  public static Cause of(String by, Source source) {
    return new Cause(by, source, Map.of(), "");
  }

  /** Somebody types. */
  public static Cause typed(String by) {
    return of(by, Source.TYPED);
  }

  /** The same with a reason. */
  public Cause because(String reason) {
    return new Cause(by, source, exceptions, reason);
  }

  /** Where the words of a place come from. */
  Source source(Place place) {
    return exceptions.getOrDefault(place, source);
  }
}
