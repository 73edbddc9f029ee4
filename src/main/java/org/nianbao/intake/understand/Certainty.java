package org.nianbao.intake.understand;

/** How sure it is that a place of a report was understood as the file means it. */
public enum Certainty {
  /** Label and words are the form's own. */
  SURE,
  /** Understood, but in a way that people should look at; the {@link Source} says why. */
  DOUBTFUL
}
