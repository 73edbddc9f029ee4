package org.nianbao.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What a file is by its content; names lie: a workbook is sent as 年报.pdf. */
public enum FileKind {
  PDF,
  OFD,
  /** Word's of today, Strict ones too. */
  DOCX,
  /** Excel's of today, Strict ones too. */
  XLSX,
  /** Word's and Excel's before 2007, and locked ones of today. */
  COMPOUND,
  ODT,
  ODS,
  RTF,
  HTML,
  /** A web page in one file with its pictures, or a letter. */
  MHT,
  JSON,
  /** A zip that is none of these, or is damaged. */
  ZIP,
  /** Another archive: RAR, 7z. */
  ARCHIVE,
  PICTURE,
  /** None of these: text in any code, or bytes of nobody knows what. */
  TEXT;

  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final int LONGEST_TYPE = 200;
  private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";

  /** The kind of a file's content; never fails, damaged content has a kind too. */
  public static FileKind of(byte[] bytes) {
    if (begins(bytes, "%PDF-")) {
      return PDF;
    }
    if (begins(bytes, "PK\u0003\u0004")) {
      return packed(bytes);
    }
    if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
      return COMPOUND;
    }
    if (begins(bytes, "{\\rtf")) {
      return RTF;
    }
    if (begins(bytes, "{") || begins(bytes, UTF8_MARK + "{")) {
      return JSON;
    }
    if (begins(bytes, "Rar!") || begins(bytes, "7z\u00bc\u00af")) {
      return ARCHIVE;
    }
    if (begins(bytes, "\u0089PNG") || begins(bytes, "\u00ff\u00d8\u00ff")) {
      return PICTURE;
    }
    if (WebArchive.is(bytes)) {
      return MHT;
    }
    return WebPage.is(bytes) ? HTML : TEXT;
  }

  private static FileKind packed(byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      if (zip.getEntry("OFD.xml") != null) {
        return OFD;
      }
      if (zip.getEntry("word/document.xml") != null) {
        return DOCX;
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return XLSX;
      }
      return openDocument(zip);
    } catch (IOException | RuntimeException e) {
      // What cannot be opened is a damaged archive; its reader will say so.
      return ZIP;
    }
  }

  private static FileKind openDocument(ZipFile zip) throws IOException {
    ZipArchiveEntry told = zip.getEntry("mimetype");
    if (told == null) {
      return ZIP;
    }
    try (InputStream in = zip.getInputStream(told)) {
      String type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.ISO_8859_1);
      if (type.startsWith(OPEN_DOCUMENT + "text")) {
        return ODT;
      }
      return type.startsWith(OPEN_DOCUMENT + "spreadsheet") ? ODS : ZIP;
    }
  }

  private static boolean begins(byte[] bytes, String mark) {
    byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }
}
