package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.font.Fonts;
import org.nianbao.page.Document;
import org.nianbao.page.Mark;
import org.nianbao.report.Fact;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;
import org.nianbao.report.Status;
import org.nianbao.verify.SignatureTest;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** OFD files as written, opened part by part as any reader of the format does. */
class OfdTest {
  private static final Fonts FONTS = Fonts.bundled();
  private static final Export EXPORT = new Export(FONTS);
  private static final Edition EDITION = Editions.builtIn().byId("2014").orElseThrow();
  private static final String NAMESPACE = "http://www.ofdspec.org/2016";

  @TempDir private Path folder;

  @Test
  void thePagesAreThoseOfThePdf() throws Exception {
    Report report = Filled.report(EDITION).with(Status.APPROVED);
    Copy copy = Copy.WHOLE.sealed(Filled.seal(folder)).covered(true).edgeSealed(true);
    Document document = EXPORT.document(report, EDITION, copy);
    OfdFile read = OfdFile.read(written(report, copy));
    assertThat(read.pages()).hasSameSizeAs(document.pages());
    for (int i = 0; i < read.pages().size(); i++) {
      assertThat(read.pages().get(i))
          .isEqualTo(
              document.pages().get(i).texts().map(Mark.Text::text).collect(Collectors.joining()));
    }
    assertThat(ReportJson.read(read.report())).isEqualTo(report);
  }

  @Test
  void everyPartAndNumberThatIsNamedIsThere() throws Exception {
    Report report = Filled.report(EDITION).with(Status.APPROVED);
    Map<String, byte[]> parts = parts(written(report, Copy.WHOLE.sealed(Filled.seal(folder))));
    Element document = xml(parts.get("Doc_0/Document.xml"));
    assertThat(xml(parts.get("OFD.xml")).getTextContent()).contains("Doc_0/Document.xml");
    NodeList pages = document.getElementsByTagNameNS(NAMESPACE, "Page");
    int largest = Integer.parseInt(text(document, "MaxUnitID"));
    String fonts = new String(parts.get("Doc_0/PublicRes.xml"), StandardCharsets.UTF_8);
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < pages.getLength(); i++) {
      String location = ((Element) pages.item(i)).getAttribute("BaseLoc");
      Element page = xml(parts.get("Doc_0/" + location));
      NodeList all = page.getElementsByTagNameNS(NAMESPACE, "*");
      for (int k = 0; k < all.getLength(); k++) {
        Element element = (Element) all.item(k);
        if (element.hasAttribute("ID")) {
          assertThat(Integer.parseInt(element.getAttribute("ID"))).isLessThanOrEqualTo(largest);
          seen.merge(element.getAttribute("ID"), 1, Integer::sum);
        }
        if (element.hasAttribute("Font")) {
          assertThat(fonts).contains("ID=\"" + element.getAttribute("Font") + "\"");
        }
      }
    }
    assertThat(seen.values()).containsOnly(1);
    assertThat(parts).containsKeys("Doc_0/Res/picture.png", "Doc_0/Attachs/report.json");
    var files = Pattern.compile("font_\\d+\\.ttf").matcher(fonts).results().toList();
    assertThat(files).hasSizeGreaterThan(2);
    files.forEach(file -> assertThat(parts).containsKey("Doc_0/Res/" + file.group()));
  }

  @Test
  void fontsHoldWhatIsShownAndLittleElse() throws Exception {
    Map<String, byte[]> parts = parts(written(Filled.report(EDITION), Copy.WHOLE));
    boolean found = false;
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (part.getKey().endsWith(".ttf")) {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(part.getValue()));
        assertThat(font.getNumberOfGlyphs()).isLessThan(600);
        found |= font.getUnicodeCmapLookup().getGlyphId('段') > 0;
      }
    }
    assertThat(found).isTrue();
  }

  @Test
  void aRareCharacterNamesItsGlyph() throws Exception {
    Map<String, byte[]> parts = parts(written(Filled.report(EDITION), Copy.WHOLE));
    byte[] page = parts.get("Doc_0/Pages/Page_0/Content.xml");
    String first = new String(page, StandardCharsets.UTF_8);
    assertThat(first).contains("𠮷").containsPattern("CGTransform[^>]*CodeCount=\"2\"");
  }

  @Test
  void thePublicVersionHoldsNoContacts() throws Exception {
    Report report = Filled.report(EDITION).with(Fact.OFFICE_CONTACT_MOBILE, "13900000000");
    byte[] whole = OfdFile.read(written(report, Copy.WHOLE)).report();
    assertThat(new String(whole, StandardCharsets.UTF_8)).contains("13900000000");
    for (byte[] part : parts(written(report, Copy.PUBLIC)).values()) {
      assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("13900000000", "丙样例");
    }
  }

  @Test
  void onlyAPdfIsSigned() throws Exception {
    assertThatThrownBy(
            () ->
                EXPORT.write(
                    Filled.report(EDITION),
                    EDITION,
                    folder.resolve("a.ofd"),
                    Copy.WHOLE.signed(SignatureTest.signer(folder))))
        .hasMessageContaining("不能加数字签名");
    assertThat(folder.resolve("a.ofd")).doesNotExist();
  }

  private byte[] written(Report report, Copy copy) throws Exception {
    Path file = folder.resolve("r.ofd");
    EXPORT.write(report, EDITION, file, copy);
    return Files.readAllBytes(file);
  }

  private static Map<String, byte[]> parts(byte[] ofd) throws Exception {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Element xml(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part)).getDocumentElement();
  }

  private static String text(Element in, String name) {
    return in.getElementsByTagNameNS(NAMESPACE, name).item(0).getTextContent();
  }
}
