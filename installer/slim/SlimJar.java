import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar without what this program does not read in it: classes that are not reached, tables
 * for debuggers, signatures (they would no longer be right) and records of builds. Licences and
 * whatever else is not a class stay.
 */
final class SlimJar {
  private static final List<String> NEEDLESS =
      List.of(
          "META-INF/maven/",
          "META-INF/native-image/",
          "META-INF/proguard/",
          "META-INF/versions/9/org/sqlite/nativeimage/");

  /** PDFBox's tables of characters by country; those of the mainland stay. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "org/apache/fontbox/cmap/"
              + "(Adobe-(Japan|Korea|CNS).*|Uni(JIS|KS|CNS)-.*|KSC.*|CNS-.*|.*RKSJ.*|EUC-[HV]|[HV]"
              + "|HKscs.*|ETen.*|B5pc.*)");

  private static final List<String> SIGNATURES = List.of(".SF", ".RSA", ".DSA", ".EC");
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String NOTE =
      "Classes that Nianbao does not use and tables for debuggers were left out";

  private final Reached reached;
  private final DebugTables tables;
  private final FileTime time;

  SlimJar(Reached reached, DebugTables tables, FileTime time) {
    this.reached = reached;
    this.tables = tables;
    this.time = time;
  }

  /**
   * Leaves native libraries out, too: they are the caller's.
   *
   * @param lines whether line numbers stay, for the stacks in a crash's log
   */
  void copy(Path from, Path to, boolean lines) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.setLevel(9);
      for (ZipEntry entry : Collections.list(in.entries())) {
        String name = entry.getName();
        if (stays(name)) {
          try (InputStream content = in.getInputStream(entry)) {
            write(name, slim(name, content.readAllBytes(), lines), out);
          }
        }
      }
    }
    Files.setLastModifiedTime(to, time);
  }

  private void write(String name, byte[] content, ZipOutputStream out) throws IOException {
    ZipEntry copy = new ZipEntry(name);
    copy.setLastModifiedTime(time);
    out.putNextEntry(copy);
    out.write(content);
    out.closeEntry();
  }

  private boolean stays(String name) {
    boolean needless =
        name.endsWith("/")
            || name.endsWith("module-info.class")
            || Natives.isOne(name)
            || FOREIGN.matcher(name).matches()
            || NEEDLESS.stream().anyMatch(name::startsWith)
            || name.startsWith("META-INF/") && SIGNATURES.stream().anyMatch(name::endsWith);
    return !needless && (!Reached.isClass(name) || reached.has(Reached.className(name)));
  }

  private byte[] slim(String name, byte[] content, boolean lines) throws IOException {
    if (Reached.isClass(name)) {
      return lines ? content : tables.drop(content);
    }
    if (Services.isList(name)) {
      List<String> providers = Services.read(new ByteArrayInputStream(content));
      return Services.write(providers.stream().filter(reached::has).toList());
    }
    return name.equals(MANIFEST) && !lines ? mainPartOnly(content) : content;
  }

  /** Without the digests of what was signed. */
  private static byte[] mainPartOnly(byte[] content) throws IOException {
    Manifest manifest = new Manifest(new ByteArrayInputStream(content));
    manifest.getEntries().clear();
    manifest.getMainAttributes().put(new Attributes.Name("Cut"), NOTE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }
}
