package org.nianbao.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Looks at the signatures in a PDF: whether they hold, whether anything came after them, and who
 * made them. Whether a certificate is to be trusted cannot be told offline, and is not.
 */
public final class SignatureCheck {
  /** What stands around the hexadecimal digits of a signature. */
  private static final int BRACKETS = 2;

  private SignatureCheck() {}

  /** One outcome for each signature; none for a file without. */
  static List<Outcome> of(PDDocument pdf, byte[] file) throws IOException {
    return pdf.getSignatureDictionaries().stream()
        .map(signature -> outcome(signature, file))
        .toList();
  }

  /**
   * Who signed a PDF, in order, as far as that can be read: for whoever remembers whose certificate
   * is whose.
   */
  public static List<SignedBy> signers(PDDocument pdf, byte[] file) throws IOException {
    List<SignedBy> signers = new ArrayList<>();
    for (PDSignature signature : pdf.getSignatureDictionaries()) {
      try {
        signers.add(SignedBy.of(read(signature, file).certificate(), signature));
      } catch (IOException | CMSException | GeneralSecurityException | RuntimeException e) {
        // that it cannot be read is told by what is made of the signature itself
      }
    }
    return signers;
  }

  /** A signature taken apart. */
  private record Parts(
      SignerInformation signer, X509CertificateHolder holder, X509Certificate certificate) {}

  private static Parts read(PDSignature signature, byte[] file)
      throws IOException, CMSException, GeneralSecurityException {
    CMSSignedData signed =
        new CMSSignedData(
            new CMSProcessableByteArray(signature.getSignedContent(file)),
            unpadded(signature.getContents(file)));
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    @SuppressWarnings("unchecked")
    Collection<X509CertificateHolder> certificates =
        signed.getCertificates().getMatches(signer.getSID());
    X509CertificateHolder holder = certificates.iterator().next();
    return new Parts(signer, holder, new JcaX509CertificateConverter().getCertificate(holder));
  }

  private static Outcome outcome(PDSignature signature, byte[] file) {
    try {
      Parts parts = read(signature, file);
      boolean holds =
          parts.signer().verify(new JcaSimpleSignerInfoVerifierBuilder().build(parts.holder()));
      byte[] room = signature.getContents(file);
      boolean whole = coversAll(signature.getByteRange(), room.length, file.length);
      SignedBy by = SignedBy.of(parts.certificate(), signature);
      String key =
          !holds ? "verify.signatureBroken" : whole ? "verify.signature" : "verify.signatureOlder";
      return holds && whole
          ? Outcome.held(key, by.name(), by.when())
          : Outcome.differs(key, by.name(), by.when());
    } catch (IOException
        | CMSException
        | OperatorCreationException
        | GeneralSecurityException
        | RuntimeException e) {
      return Outcome.differs("verify.signatureUnread");
    }
  }

  /** What stands in the room that a file keeps for a signature, without the blank behind it. */
  private static byte[] unpadded(byte[] room) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(room)) {
      return in.readObject().getEncoded();
    }
  }

  /** Whether nothing but the signature's own bytes is left out, and nothing was added behind. */
  private static boolean coversAll(int[] range, int room, int length) {
    return range.length == 4
        && range[0] == 0
        && range[2] - range[1] == 2 * room + BRACKETS
        && range[2] + range[3] == length;
  }
}
