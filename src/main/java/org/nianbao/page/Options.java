package org.nianbao.page;

import java.util.List;

/**
 * How a report is to be set.
 *
 * @param sealSize the seal's diameter in mm; 0 where no seal is put on, so that there is room for
 *     the rubber stamp. A report not yet issued is laid out for its seal but does not get it
 * @param remarks told to the superior office on a page of their own at the end; empty for no such
 *     page
 * @param contacts whether there is a line under the table for the people responsible, to be signed
 * @param cover whether a cover and the contents come before the text
 * @param edgeSeal whether the seal also goes over the pages' right edges (骑缝章), a part on each
 */
public record Options(
    double sealSize, List<Remark> remarks, boolean contacts, boolean cover, boolean edgeSeal) {
  /** Without a seal. */
  public static final Options NO_SEAL = sealed(0);

  public Options {
    remarks = List.copyOf(remarks);
  }

  /** With a seal of so many mm across. */
  public static Options sealed(double size) {
    return new Options(size, List.of(), true, false, false);
  }

  /** The same with a page of remarks. */
  public Options with(List<Remark> told) {
    return new Options(sealSize, told, contacts, cover, edgeSeal);
  }

  /** The same without the line for the people responsible. */
  public Options withoutContacts() {
    return new Options(sealSize, remarks, false, cover, edgeSeal);
  }

  /** The same with a cover and contents. */
  public Options withCover() {
    return new Options(sealSize, remarks, contacts, true, edgeSeal);
  }

  /** The same with the seal over the pages' edges, if there is a seal. */
  public Options withEdgeSeal() {
    return new Options(sealSize, remarks, contacts, cover, true);
  }

  /** Whether a seal is put on. */
  public boolean sealed() {
    return sealSize > 0;
  }
}
