package org.nianbao.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.nianbao.export.CertificateName;
import org.nianbao.message.Messages;
import org.nianbao.report.Dates;

/**
 * Looks at the signatures in a PDF: whether they hold and whether anything came after them. Whether
 * a certificate is to be trusted cannot be told offline, and is not.
 */
final class SignatureCheck {
  /** What stands around the hexadecimal digits of a signature. */
  private static final int BRACKETS = 2;

  private SignatureCheck() {}

  /** One outcome for each signature; none for a file without. */
  static List<Outcome> of(PDDocument pdf, byte[] file) throws IOException {
    return pdf.getSignatureDictionaries().stream()
        .map(signature -> outcome(signature, file))
        .toList();
  }

  private static Outcome outcome(PDSignature signature, byte[] file) {
    try {
      CMSSignedData signed =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(file)),
              unpadded(signature.getContents(file)));
      SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
      @SuppressWarnings("unchecked")
      Collection<X509CertificateHolder> certificates =
          signed.getCertificates().getMatches(signer.getSID());
      X509CertificateHolder holder = certificates.iterator().next();
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
      boolean holds = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
      byte[] room = signature.getContents(file);
      boolean whole = coversAll(signature.getByteRange(), room.length, file.length);
      String when =
          signature.getSignDate() == null
              ? ""
              : Dates.printed(
                  LocalDate.ofInstant(signature.getSignDate().toInstant(), ZoneId.systemDefault()));
      String key =
          !holds ? "verify.signatureBroken" : whole ? "verify.signature" : "verify.signatureOlder";
      return new Outcome(holds && whole, Messages.text(key, CertificateName.of(certificate), when));
    } catch (IOException
        | CMSException
        | OperatorCreationException
        | GeneralSecurityException
        | RuntimeException e) {
      return new Outcome(false, Messages.text("verify.signatureUnread"));
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
