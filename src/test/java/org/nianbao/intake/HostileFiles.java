package org.nianbao.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes files made to do harm, or so odd that a reader may trip over them, into a folder. */
final class HostileFiles {
  private static final int ROWS = 10_000;
  private static final String ROW = "行政许可";
  private static final int MB = 1 << 20;

  private final Path folder;

  HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** Large ones, too slow to make for the usual tests. */
  void large() throws Exception {
    for (String name : new String[] {"200MB.pdf", "200MB.docx", "200MB.txt"}) {
      try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        sparse.setLength(200L * MB);
      }
    }
    Files.writeString(folder.resolve("19MB.txt"), title() + (ROW + " 5\n").repeat(MB));
    Files.writeString(folder.resolve("one-line.txt"), title() + (ROW + " 5 ").repeat(MB / 2));
    String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
    String row = "<w:tr>" + cell.formatted(ROW) + cell.formatted("5") + "</w:tr>";
    write(
        "filling.docx",
        Repacked.file(
            "report.docx",
            "word/document.xml",
            xml -> xml.replaceFirst("<w:tr[ >].*?</w:tr>", row.repeat(1_500_000))));
    bomb("zeros.docx", "word/document.xml", 1_000);
    bomb("zeros.xlsx", "xl/workbook.xml", 1_000);
    contentBomb();
  }

  /** Tables far longer than any form. */
  void tooLong() throws Exception {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html><body><p>" + title() + "</p><table>");
    StringBuilder csv = new StringBuilder(title());
    for (int i = 0; i < ROWS; i++) {
      html.append("<tr><td>").append(ROW).append("</td><td>").append(i).append("</td></tr>");
      csv.append(ROW).append(',').append(i).append('\n');
    }
    Files.writeString(folder.resolve("long.html"), html.append("</table></body></html>"));
    Files.writeString(folder.resolve("long.csv"), csv);
    String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
    StringBuilder rows = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < ROWS; i++) {
      String words = ROW + Long.toString(random.nextLong(), 36);
      rows.append("<w:tr>").append(cell.formatted(words)).append(cell.formatted(i));
      rows.append("</w:tr>");
    }
    write(
        "long.docx",
        Repacked.file(
            "report.docx",
            "word/document.xml",
            xml -> xml.replaceFirst("<w:tr[ >].*?</w:tr>", rows.toString())));
    String sheetRow =
        "<row><c t=\"inlineStr\"><is><t>" + ROW + "</t></is></c><c><v>5</v></c></row>";
    write(
        "long.xlsx",
        Repacked.file(
            "report.xlsx",
            "xl/worksheets/sheet1.xml",
            xml -> xml.replace("</sheetData>", sheetRow.repeat(ROWS) + "</sheetData>")));
  }

  /** Protected by a password. */
  void locked() throws Exception {
    for (String name : new String[] {"report.docx", "report.xlsx"}) {
      try (POIFSFileSystem files = new POIFSFileSystem()) {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (OPCPackage whole = OPCPackage.open(new ByteArrayInputStream(Repacked.resource(name)));
            OutputStream out = encryptor.getDataStream(files)) {
          whole.save(out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("locked-" + name))) {
          files.writeFilesystem(out);
        }
      }
    }
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook workbook =
            new HSSFWorkbook(new ByteArrayInputStream(Repacked.resource("report.xls")));
        HWPFDocument document =
            new HWPFDocument(new ByteArrayInputStream(Repacked.resource("report.doc")));
        OutputStream xls = Files.newOutputStream(folder.resolve("locked-report.xls"));
        OutputStream doc = Files.newOutputStream(folder.resolve("locked-report.doc"))) {
      workbook.write(xls);
      document.write(doc);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    try (PDDocument pdf = Loader.loadPDF(Repacked.resource("report.pdf"))) {
      pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      pdf.save(folder.resolve("locked-report.pdf").toFile());
    }
  }

  /** With entities that blow up or fetch. */
  void entities() throws Exception {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"0123456789\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY e").append(i).append(" \"");
      bomb.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    String external = "<!DOCTYPE a [<!ENTITY e11 SYSTEM \"file:///etc/passwd\">]>";
    Map<String, String> kinds = new TreeMap<>();
    kinds.put("entities", bomb + "]>");
    kinds.put("external", external);
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      UnaryOperator<String> change =
          xml ->
              xml.replaceFirst("(<\\?xml.*?\\?>)?", "$1" + kind.getValue())
                  .replaceFirst("<(w:)?t( [^>]*)?>", "$0&e11;");
      write(kind.getKey() + ".docx", Repacked.file("report.docx", "word/document.xml", change));
      write(kind.getKey() + ".xlsx", Repacked.file("report.xlsx", "xl/sharedStrings.xml", change));
    }
  }

  /** With macros, names that climb, the wrong name, cut off, of pictures only. */
  void odd() throws Exception {
    for (String name : new String[] {"docx", "xlsx"}) {
      String folderOf = name.equals("docx") ? "word/" : "xl/";
      byte[] typed =
          Repacked.file(
              "report." + name,
              "[Content_Types].xml",
              xml ->
                  xml.replace(
                      "</Types>",
                      "<Default Extension=\"bin\""
                          + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"));
      String ending = name.substring(0, name.length() - 1) + "m";
      write("macros." + ending, with(typed, folderOf + "vbaProject.bin"));
      write("climbing." + name, with(Repacked.resource("report." + name), "../../climbed.txt"));
    }
    for (String name : new String[] {"docx", "doc", "xlsx", "xls", "pdf", "html"}) {
      byte[] whole = Repacked.resource("report." + name);
      write("cut." + name, Arrays.copyOf(whole, whole.length / 2));
      write("called-" + name + ".txt", whole);
    }
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(folder.resolve("pictures.pdf").toFile());
    }
    write(
        "pictures.docx",
        Repacked.file(
            "report.docx",
            "word/document.xml",
            xml -> xml.replaceFirst("<w:body>.*</w:body>", "<w:body><w:p/></w:body>")));
    Files.write(folder.resolve("..%2f..%2fetc%2fpasswd：年报.docx"), Repacked.resource("report.docx"));
  }

  private void contentBomb() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      PDStream stream = new PDStream(pdf);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] blanks = new byte[MB];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 1_000; i++) {
          out.write(blanks);
        }
      }
      page.setContents(stream);
      pdf.addPage(page);
      pdf.save(folder.resolve("blanks.pdf").toFile());
    }
  }

  private void bomb(String name, String part, int megabytes) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(new ZipEntry(part));
      byte[] zeros = new byte[MB];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    }
  }

  private static String title() {
    return "示例县样板局2025年政府信息公开工作年度报告\n第二十条第（五）项\n";
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] with(byte[] zip, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(to);
      }
      to.putNextEntry(new ZipEntry(name));
      to.write(1);
    }
    return out.toByteArray();
  }
}
