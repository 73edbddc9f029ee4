package org.nianbao.intake.understand;

import java.util.Optional;

/** What the user says of a file; where given it goes over what the file says of itself. */
public record Hints(Optional<String> edition, Optional<String> agency, Optional<Integer> year) {
  /** Nothing is known beforehand. */
  public static final Hints NONE = new Hints(Optional.empty(), Optional.empty(), Optional.empty());
}
