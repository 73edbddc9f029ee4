package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/**
 * An agency's certificate with its key, which signs PDFs (PAdES baseline B, ETSI EN 319 142-1).
 * Held in memory only for as long as it is used.
 */
public final class Signer {
  private static final int LARGEST = 1 << 20;

  /** Begins the names of the Chinese algorithms (GB/T 33560-2017). */
  private static final String CHINESE = "1.2.156.10197";

  /** Room for the signature and its certificates in the file. */
  private static final int ROOM = 16 * 1024;

  private final PrivateKey key;
  private final List<Certificate> chain;

  private Signer(PrivateKey key, List<Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * Reads a PKCS#12 file.
   *
   * @param password overwritten with blanks before this returns
   * @throws Refusal if it cannot be had, the password is wrong, or its certificate is not valid now
   */
  public static Signer read(Path file, char[] password) throws Refusal {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new java.io.ByteArrayInputStream(bytes), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          PrivateKey key = (PrivateKey) store.getKey(alias, password);
          Signer signer = new Signer(key, List.of(store.getCertificateChain(alias)));
          signer.certificate().checkValidity();
          return signer;
        }
      }
      throw Refusal.of("export.sign.noKey", file);
    } catch (NoSuchFileException e) {
      throw Refusal.of("file.missing", file);
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw new Refusal(Messages.text("export.sign.expired", file), e);
    } catch (IOException | GeneralSecurityException e) {
      String key = chinese(e) ? "export.sign.sm2" : "export.sign.unread";
      throw new Refusal(Messages.text(key, file), e);
    } finally {
      Arrays.fill(password, ' ');
    }
  }

  /** Whether it failed for a curve of the Chinese algorithms (国密), which Java does not know. */
  private static boolean chinese(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> String.valueOf(each.getMessage()).contains(CHINESE));
  }

  /** Whom the certificate names. */
  String name() {
    return CertificateName.of(certificate());
  }

  /** The certificate's SHA-256, hexadecimal, in capitals. */
  String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate certificate() {
    return (X509Certificate) chain.getFirst();
  }

  /** The PDF with the signature added behind it; what was there stays as it is. */
  byte[] sign(byte[] pdf, Calendar when) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setName(name());
      signature.setSignDate(when);
      SignatureOptions options = new SignatureOptions();
      options.setPreferredSignatureSize(ROOM);
      List<PDSignatureField> shown = document.getSignatureFields();
      if (shown.isEmpty()) {
        document.addSignature(signature, this::cms, options);
        var field = document.getSignatureFields().getLast();
        field.setAlternateFieldName(Messages.text("pdf.signature"));
        // It has nothing to show: off the page, where no reader stumbles on it.
        field.getWidgets().getFirst().setRectangle(new PDRectangle(-2, -2, 1, 1));
      } else {
        intoField(shown.getFirst(), document, signature, options);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  /** Signs where a box is drawn already: PDFBox would empty it. */
  private void intoField(
      PDSignatureField field, PDDocument document, PDSignature signature, SignatureOptions options)
      throws IOException {
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    PDRectangle box = widget.getRectangle();
    PDAppearanceDictionary drawn = widget.getAppearance();
    field.getCOSObject().setItem(COSName.V, signature);
    field.getCOSObject().setNeedToBeUpdated(true);
    document.addSignature(signature, this::cms, options);
    widget.setRectangle(box);
    widget.setAppearance(drawn);
  }

  private byte[] cms(InputStream content) throws IOException {
    try {
      ESSCertIDv2 certificate =
          new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded()));
      ASN1EncodableVector attributes = new ASN1EncodableVector();
      attributes.add(
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new DERSet(new SigningCertificateV2(certificate))));
      DefaultSignedAttributeTableGenerator table =
          new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes));
      JcaSignerInfoGeneratorBuilder builder =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
      // The time stands in the signature's dictionary (EN 319 142-1, 6.3), not here.
      builder.setSignedAttributeGenerator(
          parameters -> table.getAttributes(parameters).remove(CMSAttributes.signingTime));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          builder.build(new JcaContentSignerBuilder(algorithm()).build(key), certificate()));
      generator.addCertificates(new JcaCertStore(chain));
      return generator
          .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException(e);
    }
  }

  private String algorithm() {
    return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
  }
}
