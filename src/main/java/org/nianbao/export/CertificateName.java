package org.nianbao.export;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Whom a certificate names. */
public final class CertificateName {
  private CertificateName() {}

  /** The subject's common name; all of its name where it has none. */
  public static String of(X509Certificate certificate) {
    try {
      RDN[] names = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.CN);
      return names.length == 0
          ? certificate.getSubjectX500Principal().getName()
          : IETFUtils.valueToString(names[0].getFirst().getValue());
    } catch (GeneralSecurityException e) {
      return certificate.getSubjectX500Principal().getName();
    }
  }
}
