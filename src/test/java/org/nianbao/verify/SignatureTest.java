package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.ArchiveTest;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Signer;
import org.nianbao.font.Fonts;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** PDFs signed with certificates made for the test. */
public class SignatureTest {
  private static final Editions EDITIONS = Editions.builtIn();
  private static final Fonts FONTS = Fonts.bundled();
  private static final Export EXPORT = new Export(FONTS);
  private static final Edition EDITION = EDITIONS.byId("2021").orElseThrow();
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir private Path folder;

  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void aSignedFileHoldsAndStaysAnArchives(String algorithm) throws Exception {
    Signer signer = Signer.read(certificate(algorithm, Instant.now()), "secret".toCharArray());
    Path file = folder.resolve("signed.pdf");
    EXPORT.write(report(), EDITION, file, Copy.WHOLE.signed(signer));
    List<Outcome> outcomes = new Verifier(EDITIONS, FONTS).verify(file);
    assertThat(outcomes).allMatch(Outcome::holds);
    assertThat(outcomes.getLast().words()).contains("数字签名完好", "示例县样板局签章");
    byte[] pdf = Files.readAllBytes(file);
    assertThat(ArchiveTest.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(ArchiveTest.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void aSignatureMayBeShownBelowTheAgencysName() throws Exception {
    Signer signer = Signer.read(certificate("EC", Instant.now()), "secret".toCharArray());
    Path file = folder.resolve("shown.pdf");
    EXPORT.write(report(), EDITION, file, Copy.WHOLE.signed(signer).signatureShown(true));
    assertThat(new Verifier(EDITIONS, FONTS).verify(file)).allMatch(Outcome::holds);
    byte[] pdf = Files.readAllBytes(file);
    assertThat(ArchiveTest.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(ArchiveTest.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      PDAnnotationWidget widget = read.getSignatureFields().getFirst().getWidgets().getFirst();
      assertThat(widget.getContents()).startsWith("由示例县样板局签章于").endsWith("数字签名");
      PDRectangle box = widget.getRectangle();
      assertThat(box.getLowerLeftY()).isGreaterThan(0);
      assertThat(box.getUpperRightX()).isLessThan(PDRectangle.A4.getWidth());
      assertThat(widget.getNormalAppearanceStream().getCOSObject().getLength()).isGreaterThan(50);
      assertThat(widget.getPage().getAnnotations()).hasSize(1);
    }
  }

  @Test
  void whatAnotherProgramAddedIsFoundOut() throws Exception {
    Signer signer = Signer.read(certificate("EC", Instant.now()), "secret".toCharArray());
    byte[] pdf = EXPORT.pdf(report(), EDITION, Copy.WHOLE.signed(signer));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      read.getDocumentInformation().setSubject("后来加的");
      read.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      read.saveIncremental(out);
    }
    Path file = Files.write(folder.resolve("added.pdf"), out.toByteArray());
    assertThat(new Verifier(EDITIONS, FONTS).verify(file))
        .filteredOn(outcome -> !outcome.holds())
        .extracting(Outcome::words)
        .singleElement()
        .asString()
        .contains("签名以后文件又被加了内容");
  }

  @Test
  void aChangeBehindTheSignatureIsFoundOut() throws Exception {
    Signer signer = Signer.read(certificate("RSA", Instant.now()), "secret".toCharArray());
    byte[] pdf = EXPORT.pdf(report(), EDITION, Copy.WHOLE.signed(signer));
    String words = new String(pdf, StandardCharsets.ISO_8859_1);
    int author = words.indexOf("/CIDToGIDMap");
    byte[] changed = pdf.clone();
    changed[author > 0 ? author + 1 : 40] ^= 1;
    byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 7);
    for (byte[] each : List.of(changed, longer)) {
      try (var read = Loader.loadPDF(pdf)) {
        assertThat(SignatureCheck.of(read, each)).noneMatch(Outcome::holds);
      }
    }
    try (var read = Loader.loadPDF(pdf)) {
      assertThat(SignatureCheck.of(read, pdf)).hasSize(1).allMatch(Outcome::holds);
    }
  }

  @Test
  void whatCannotSignIsRefusedWithASentence() throws Exception {
    Path valid = certificate("RSA", Instant.now());
    assertThatThrownBy(() -> Signer.read(valid, "wrong".toCharArray()))
        .hasMessageContaining("密码不对");
    Path expired = certificate("RSA", Instant.now().minus(YEAR.multipliedBy(3)));
    assertThatThrownBy(() -> Signer.read(expired, "secret".toCharArray()))
        .hasMessageContaining("有效期");
    Path early = certificate("RSA", Instant.now().plus(YEAR));
    assertThatThrownBy(() -> Signer.read(early, "secret".toCharArray()))
        .hasMessageContaining("有效期");
    Path chinese = Path.of("src/test/resources/org/nianbao/verify/sm2.p12");
    assertThatThrownBy(() -> Signer.read(chinese, "abc123".toCharArray()))
        .hasMessageContaining("国密（SM2）");
    Path text = Files.writeString(folder.resolve("no.p12"), "not a certificate");
    assertThatThrownBy(() -> Signer.read(text, "secret".toCharArray())).hasMessageContaining("打不开");
    assertThatThrownBy(() -> Signer.read(folder.resolve("none.p12"), new char[0]))
        .hasMessageContaining("none.p12");
  }

  /** One made up for tests. */
  public static Signer signer(Path folder) throws Exception {
    return Signer.read(certificate("EC", Instant.now(), folder), "secret".toCharArray());
  }

  private Path certificate(String algorithm, Instant from) throws Exception {
    return certificate(algorithm, from, folder);
  }

  private static Path certificate(String algorithm, Instant from, Path folder) throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    X500Name name = new X500Name("CN=示例县样板局签章,O=示例县样板局");
    Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.TWO,
                        Date.from(from.minusSeconds(60)),
                        Date.from(from.plus(YEAR)),
                        name,
                        keys.getPublic())
                    .build(
                        new JcaContentSignerBuilder(
                                algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
                            .build(keys.getPrivate())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] password = "secret".toCharArray();
    store.setKeyEntry("key", keys.getPrivate(), password, new Certificate[] {certificate});
    Path file = folder.resolve(algorithm + from.getEpochSecond() + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
    return file;
  }

  private static Report report() {
    return Report.empty(EDITION, "示例县样板局", 2025)
        .with(Fact.SIGNED, "2026年1月20日")
        .with(new Place.Text("overview"), "做好公开工作。")
        .with(Status.APPROVED);
  }
}
