package org.nianbao.page;

import java.util.List;

/**
 * How a report is to be set.
 *
 * @param sealSize the seal's diameter in mm; 0 where no seal is put on. A report not yet issued is
 *     laid out for its seal but does not get it
 * @param stampRoom whether room is left for the rubber stamp where no seal is put on
 * @param remarks told to the superior office on a page of their own at the end; empty for no such
 *     page
 * @param contacts whether there is a line under the table for the people responsible, to be signed
 * @param cover whether a cover and the contents come before the text
 * @param edgeSeal whether the seal also goes over the pages' right edges (骑缝章), a part on each
 * @param layout whose words are set: those of an earlier {@link Layout} lack what came later
 */
public record Options(
    double sealSize,
    boolean stampRoom,
    List<Remark> remarks,
    boolean contacts,
    boolean cover,
    boolean edgeSeal,
    int layout) {
  /** Without a seal, and no room for a stamp. */
  public static final Options NO_SEAL = sealed(0);

  public Options {
    remarks = List.copyOf(remarks);
  }

  /** With a seal of so many mm across. */
  public static Options sealed(double size) {
    return new Options(size, false, List.of(), true, false, false, Layout.VERSION);
  }

  /** The same with room for the rubber stamp. */
  public Options withStampRoom() {
    return new Options(sealSize, true, remarks, contacts, cover, edgeSeal, layout);
  }

  /** The same with a page of remarks. */
  public Options with(List<Remark> told) {
    return new Options(sealSize, stampRoom, told, contacts, cover, edgeSeal, layout);
  }

  /** The same without the line for the people responsible. */
  public Options withoutContacts() {
    return new Options(sealSize, stampRoom, remarks, false, cover, edgeSeal, layout);
  }

  /** The same with a cover and contents. */
  public Options withCover() {
    return new Options(sealSize, stampRoom, remarks, contacts, true, edgeSeal, layout);
  }

  /** The same with the seal over the pages' edges, if there is a seal. */
  public Options withEdgeSeal() {
    return new Options(sealSize, stampRoom, remarks, contacts, cover, true, layout);
  }

  /** The same with the words that an earlier layout had. */
  public Options in(int earlier) {
    return new Options(sealSize, stampRoom, remarks, contacts, cover, edgeSeal, earlier);
  }

  /** Whether a seal is put on. */
  public boolean sealed() {
    return sealSize > 0;
  }

  /** Whether the attachments are told before the signature (附件说明). */
  boolean attachmentsTold() {
    return layout > Layout.FIRST;
  }
}
