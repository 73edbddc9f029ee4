package org.nianbao.page;

/**
 * How a report is to be set.
 *
 * @param sealSize the seal's diameter in mm; 0 where no seal is put on, so that there is room for
 *     the rubber stamp. A report not yet issued is laid out for its seal but does not get it
 */
public record Options(double sealSize) {
  /** Without a seal. */
  public static final Options NO_SEAL = new Options(0);

  /** Whether a seal is put on. */
  public boolean sealed() {
    return sealSize > 0;
  }
}
