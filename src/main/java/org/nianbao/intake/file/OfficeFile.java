package org.nianbao.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** Tells which office program's file this is and has it read, within bounds. */
public final class OfficeFile {
  private static final int LARGEST = 30 * 1024 * 1024;
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;
  private static final int MOST_ENTRIES = 5_000;

  /** Of markup, which takes ten times as much memory once it is read; no report has a tenth. */
  static final int MOST_MARKUP = 30 * 1024 * 1024;

  /** So many elements within one another are read, no document has as many. */
  private static final int DEEPEST = 500;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static {
    ZipSecureFile.setMaxEntrySize(MOST_MARKUP);
    System.setProperty("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
  }

  private OfficeFile() {}

  public static boolean is(byte[] bytes) {
    return begins(bytes, ZIP) || begins(bytes, COMPOUND);
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /**
   * What stands in the file.
   *
   * @throws Refusal if it is damaged, locked, too large or of another kind
   */
  public static Extract read(byte[] bytes) throws Refusal {
    if (bytes.length > LARGEST) {
      throw Refusal.of("intake.large", LARGEST / (1024 * 1024));
    }
    try {
      return begins(bytes, ZIP) ? packed(bytes) : compound(bytes);
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Messages.text("intake.locked"), e);
    } catch (Refusal e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // POI tells of damage, bombs and foreign content by exceptions of many kinds.
      throw new Refusal(Messages.text("intake.damaged"), e);
    }
  }

  private static Extract packed(byte[] bytes) throws IOException, Refusal {
    boolean word;
    boolean sheet;
    boolean macros;
    boolean pictures = false;
    byte[] plain;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      long unpacked = 0;
      long markup = 0;
      int entries = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        unpacked += Math.max(0, entry.getSize());
        markup += entry.getName().endsWith(".xml") ? Math.max(0, entry.getSize()) : 0;
        pictures |= entry.getName().matches("(?:word|xl)/media/.+");
        entries++;
      }
      if (unpacked > MOST_UNPACKED || markup > MOST_MARKUP || entries > MOST_ENTRIES) {
        throw Refusal.of("intake.bomb");
      }
      word = zip.getEntry("word/document.xml") != null;
      sheet = zip.getEntry("xl/workbook.xml") != null;
      macros =
          zip.getEntry("word/vbaProject.bin") != null || zip.getEntry("xl/vbaProject.bin") != null;
      if (!word && !sheet) {
        FileKind kind = FileKind.of(bytes);
        if (kind == FileKind.ODT || kind == FileKind.ODS) {
          return OpenDocument.read(zip);
        }
        throw Refusal.of("intake.notReport");
      }
      plain = PlainPackage.of(zip);
    }
    Extract extract = word ? WordFile.readNew(plain) : Workbook.read(plain);
    if (pictures) {
      extract.picture();
    }
    if (macros) {
      extract.doubt("vbaProject.bin", Messages.text("intake.macros"));
    }
    return extract;
  }

  private static Extract compound(byte[] bytes) throws IOException, Refusal {
    boolean word;
    boolean sheet;
    boolean macros;
    boolean pictures;
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = file.getRoot();
      if (root.hasEntry("EncryptedPackage")) {
        throw Refusal.of("intake.locked");
      }
      word = root.hasEntry("WordDocument");
      sheet = root.hasEntry("Workbook") || root.hasEntry("Book");
      macros = root.hasEntry("Macros") || root.hasEntry("_VBA_PROJECT_CUR");
      pictures = root.hasEntry("Data");
    }
    if (!word && !sheet) {
      throw Refusal.of("intake.notReport");
    }
    Extract extract = word ? WordFile.readOld(bytes) : Workbook.read(bytes);
    if (pictures) {
      extract.picture();
    }
    if (macros) {
      extract.doubt("VBA", Messages.text("intake.macros"));
    }
    return extract;
  }
}
