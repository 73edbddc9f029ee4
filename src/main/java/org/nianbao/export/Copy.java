package org.nianbao.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.page.Layout;
import org.nianbao.page.Options;
import org.nianbao.page.Remark;
import org.nianbao.report.Bound;
import org.nianbao.report.Report;

/**
 * For whom a report goes out, and with what.
 *
 * @param open true for the public version (公开版), from which contacts are left out; false for the
 *     one sent upward (上报版), which is whole
 * @param seal put on a report that is 已签发, and on no other
 * @param remarks set on a page of their own at the end; not in the public version
 * @param cover whether a cover and the contents come before the text
 * @param signer signs the PDF
 * @param signatureShown whether a box below the agency's name tells who signed
 * @param edgeSeal whether the seal also goes over the pages' edges (骑缝章)
 * @param stampRoom whether room is left for the rubber stamp where no seal is put on: usual in the
 *     version sent upward
 * @param layout whose words are set; another than {@link Layout#VERSION} only to check a kept file
 */
public record Copy(
    boolean open,
    Optional<SealPicture> seal,
    List<Remark> remarks,
    Optional<Signer> signer,
    boolean signatureShown,
    boolean cover,
    boolean edgeSeal,
    boolean stampRoom,
    int layout) {
  /** The whole report without seal and remarks. */
  public static final Copy WHOLE = plain(false);

  /** What the public may see, without seal. */
  public static final Copy PUBLIC = plain(true);

  public Copy {
    remarks = open ? List.of() : List.copyOf(remarks);
  }

  private static Copy plain(boolean open) {
    return new Copy(
        open,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        false,
        false,
        !open,
        Layout.VERSION);
  }

  /** The same with a seal. */
  public Copy sealed(SealPicture picture) {
    return new Copy(
        open,
        Optional.of(picture),
        remarks,
        signer,
        signatureShown,
        cover,
        edgeSeal,
        stampRoom,
        layout);
  }

  /** The same with remarks. */
  public Copy with(List<Remark> told) {
    return new Copy(open, seal, told, signer, signatureShown, cover, edgeSeal, stampRoom, layout);
  }

  /** The same signed. */
  public Copy signed(Signer by) {
    return new Copy(
        open, seal, remarks, Optional.of(by), signatureShown, cover, edgeSeal, stampRoom, layout);
  }

  /** The same with a box that tells who signed, or without. */
  public Copy signatureShown(boolean shown) {
    return new Copy(open, seal, remarks, signer, shown, cover, edgeSeal, stampRoom, layout);
  }

  /** The same with a cover and contents before the text, or without. */
  public Copy covered(boolean with) {
    return new Copy(open, seal, remarks, signer, signatureShown, with, edgeSeal, stampRoom, layout);
  }

  /** The same with the seal over the pages' edges too, or without. */
  public Copy edgeSealed(boolean with) {
    return new Copy(open, seal, remarks, signer, signatureShown, cover, with, stampRoom, layout);
  }

  /** The same with room for the rubber stamp where there is no seal, or without. */
  public Copy stampRoom(boolean with) {
    return new Copy(open, seal, remarks, signer, signatureShown, cover, edgeSeal, with, layout);
  }

  /** The same with the words that an earlier layout had. */
  public Copy in(int earlier) {
    return new Copy(
        open, seal, remarks, signer, signatureShown, cover, edgeSeal, stampRoom, earlier);
  }

  /** What it goes out with. */
  Set<Format.Extra> extras() {
    Set<Format.Extra> extras = EnumSet.noneOf(Format.Extra.class);
    seal.ifPresent(_ -> extras.add(Format.Extra.SEAL));
    signer.ifPresent(_ -> extras.add(Format.Extra.SIGNATURE));
    if (edgeSeal) {
      extras.add(Format.Extra.EDGE_SEAL);
    }
    if (cover) {
      extras.add(Format.Extra.COVER);
    }
    if (!remarks.isEmpty()) {
      extras.add(Format.Extra.REMARKS);
    }
    return extras;
  }

  /** The seal that this report gets: none before it is issued. */
  Optional<SealPicture> sealOn(Report report) {
    return report.issued() ? seal : Optional.empty();
  }

  /** The report as it goes out in this copy, bound figures as numbers. */
  public Report of(Report report) {
    Report resolved = Bound.resolved(report);
    return open ? resolved.forPublic() : resolved;
  }

  Options options() {
    Options options = seal.map(each -> Options.sealed(each.size())).orElse(Options.NO_SEAL);
    options = cover ? options.withCover() : options;
    options = edgeSeal ? options.withEdgeSeal() : options;
    options = (stampRoom ? options.withStampRoom() : options).in(layout);
    return open ? options.withoutContacts() : options.with(remarks);
  }
}
