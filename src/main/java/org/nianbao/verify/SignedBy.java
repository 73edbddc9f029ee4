package org.nianbao.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.nianbao.export.CertificateName;
import org.nianbao.report.Dates;

/**
 * Who signed a file, as the certificate in it says.
 *
 * @param name whom it names
 * @param issuer who issued it
 * @param serial hexadecimal, in capitals
 * @param fingerprint SHA-256 over the certificate, hexadecimal, in capitals: the same for the same
 *     certificate alone, whatever it says
 * @param selfIssued whether it was made by whom it names, so that nobody vouches for it
 * @param mayBeUsed whether its use allows signing
 * @param at when the signature says that it was made; empty if it does not say
 */
public record SignedBy(
    String name,
    String issuer,
    String serial,
    String fingerprint,
    Instant from,
    Instant until,
    boolean selfIssued,
    boolean mayBeUsed,
    Optional<Instant> at) {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  /** How far the clocks of two PCs may differ. */
  private static final Duration SLACK = Duration.ofDays(1);

  static SignedBy of(X509Certificate certificate, PDSignature signature)
      throws GeneralSecurityException {
    return new SignedBy(
        CertificateName.of(certificate),
        certificate.getIssuerX500Principal().getName(X500Principal.RFC2253),
        certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
        fingerprint(certificate),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        selfIssued(certificate),
        mayBeUsed(certificate),
        Optional.ofNullable(signature.getSignDate()).map(date -> date.toInstant()));
  }

  /** A certificate's SHA-256 over all of it. */
  private static String fingerprint(X509Certificate certificate)
      throws GeneralSecurityException, CertificateEncodingException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return HexFormat.of().withUpperCase().formatHex(digest);
  }

  private static boolean selfIssued(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
  }

  private static boolean mayBeUsed(X509Certificate certificate) {
    boolean[] uses = certificate.getKeyUsage();
    return uses == null || uses[DIGITAL_SIGNATURE] || uses[NON_REPUDIATION];
  }

  /** The day on which it was signed, "" if it is not said. */
  String when() {
    return at.map(SignedBy::day).orElse("");
  }

  /** Whether the certificate was valid on the day that the signature says. */
  boolean validThen() {
    Instant then = at.orElse(Instant.now());
    return !then.isBefore(from) && !then.isAfter(until);
  }

  private static String day(Instant instant) {
    return Dates.printed(LocalDate.ofInstant(instant, ZoneId.systemDefault()));
  }

  /**
   * What is to be told of the certificate.
   *
   * @param made when the file says that it was made; empty if it does not say
   */
  List<Outcome> outcomes(Optional<Instant> made) {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(
        Outcome.note("verify.signer", name, issuer, serial, day(from), day(until), fingerprint));
    if (selfIssued) {
      outcomes.add(Outcome.note("verify.signerSelf"));
    }
    if (!mayBeUsed) {
      outcomes.add(Outcome.differs("verify.signerUse"));
    }
    if (at.isPresent() && made.isPresent() && at.get().isBefore(made.get().minus(SLACK))) {
      outcomes.add(Outcome.differs("verify.signedBefore", when(), day(made.get())));
    }
    if (validThen() && Instant.now().isAfter(until)) {
      outcomes.add(Outcome.note("verify.signerExpiredNow", day(until)));
    }
    if (!validThen()) {
      outcomes.add(Outcome.differs("verify.signerExpired", when(), day(from), day(until)));
    }
    return outcomes;
  }
}
