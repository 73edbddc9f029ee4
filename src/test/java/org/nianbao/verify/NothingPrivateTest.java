package org.nianbao.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.nianbao.check.Checker;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Format;
import org.nianbao.export.Made;
import org.nianbao.export.MadeUp;
import org.nianbao.font.Fonts;
import org.nianbao.report.Fact;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** A public version of any format holds no contact's name or number in any corner of the file. */
class NothingPrivateTest {
  private static final Export EXPORT = new Export(Fonts.bundled());
  private static final Editions EDITIONS = Editions.builtIn();

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().numeric().ofLength(7).map("0527-8%s"::formatted);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('\u9000', '\u9300').ofLength(3);
  }

  @Property(tries = 3)
  void noneOfTheContactsIsInTheFile(@ForAll("names") String name, @ForAll("numbers") String number)
      throws Exception {
    for (Edition edition : EDITIONS.all()) {
      Report report = MadeUp.report(edition).explained("abc", "说明" + name);
      for (Fact fact : Fact.values()) {
        if (fact.isContact()) {
          report = report.with(fact, name + fact.ordinal() + "号" + number);
        }
      }
      for (Format format : Format.values()) {
        Copy copy = Copy.PUBLIC.covered(format.takes(Format.Extra.COVER));
        String all = everything(written(report, edition, format, copy));
        assertThat(all)
            .as("%s %s", edition.id(), format)
            .contains("示例县样板局")
            .doesNotContain(name, number, number.substring(5));
      }
    }
  }

  @Property(tries = 2)
  void whatStandsInTheProseKeepsTheFileBack(@ForAll("numbers") String number) throws Exception {
    Edition edition = EDITIONS.byId("2014").orElseThrow();
    Narrative section = MadeUp.report(edition).sections().getLast();
    Report report =
        MadeUp.report(edition)
            .with(Fact.PHONE, number)
            .with(new Place.Text(section.id()), "来电请打" + number.replace("-", "") + "。");
    // A workbook holds the tables only.
    for (Format format : EnumSet.complementOf(EnumSet.of(Format.XLSX))) {
      Made made = EXPORT.make(report, edition, format, Copy.PUBLIC);
      PublicCheck check = PublicCheck.of(new Checker(), edition, made);
      assertThat(check.grave()).as(format.toString()).isTrue();
    }
  }

  private static byte[] written(Report report, Edition edition, Format format, Copy copy)
      throws Exception {
    Path file = Files.createTempFile("nianbao", "." + format.ending());
    try {
      EXPORT.write(report, edition, file, copy);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  /** All that is or could be read: text, data, parts, titles, alternative words, metadata. */
  private static String everything(byte[] file) throws Exception {
    StringBuilder all = new StringBuilder();
    if (file[0] == '%') {
      try (PDDocument pdf = Loader.loadPDF(file)) {
        all.append(new PDFTextStripper().getText(pdf));
        gather(pdf.getDocument().getTrailer(), all, new ArrayList<>());
      }
    } else if (file[0] == 'P' && file[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          all.append(entry.getName());
          all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } else {
      all.append(new String(file, StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private static void gather(COSBase base, StringBuilder all, List<COSBase> seen) throws Exception {
    COSBase at = base instanceof COSObject object ? object.getObject() : base;
    if (at instanceof COSString words) {
      all.append(words.getString()).append('\n');
      return;
    }
    if (at == null || seen.stream().anyMatch(other -> other == at)) {
      return;
    }
    if (at instanceof COSArray array) {
      seen.add(at);
      for (COSBase each : array) {
        gather(each, all, seen);
      }
    } else if (at instanceof COSDictionary dictionary) {
      seen.add(at);
      if (at instanceof COSStream stream) {
        byte[] held = stream.createInputStream().readAllBytes();
        all.append(new String(held, StandardCharsets.UTF_8)).append('\n');
      }
      for (COSBase each : dictionary.getValues()) {
        gather(each, all, seen);
      }
    }
  }
}
