package org.nianbao.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.font.Fonts;
import org.nianbao.page.Document;
import org.nianbao.page.Face;
import org.nianbao.page.Layout;
import org.nianbao.page.Options;
import org.nianbao.page.Remark;

/**
 * How a file with pages was made, written into it beside the data: with it the pages can be set
 * anew and held against those in the file, and a signature that was taken out is missed.
 *
 * @param said names and values
 */
public record Making(Map<String, String> said) {
  /** What it is called among what a file says of itself. */
  public static final String NAME = "NianbaoMaking";

  private static final String LAYOUT = "layout";
  private static final String OPEN = "public";
  private static final String COVER = "cover";
  private static final String STAMP = "stamp";
  private static final String SEAL = "seal";
  private static final String PICTURE = "picture";
  private static final String EDGE = "edge";
  private static final String REMARKS = "remarks";
  private static final String FONTS = "fonts";
  private static final String SIGNER = "signer";
  private static final String YES = "1";

  public Making {
    said = Map.copyOf(said);
  }

  /** Of a copy that is made now. */
  static Making of(Copy copy, Document document, Fonts fonts) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(LAYOUT, Integer.toString(copy.layout()));
    put(said, OPEN, copy.open());
    put(said, COVER, copy.cover());
    put(said, STAMP, copy.stampRoom());
    put(said, EDGE, copy.edgeSeal());
    put(said, REMARKS, !copy.remarks().isEmpty());
    copy.seal().ifPresent(seal -> said.put(SEAL, Double.toString(seal.size())));
    copy.signer().ifPresent(signer -> said.put(SIGNER, signer.fingerprint()));
    said.put(FONTS, fonts.print(faces(document)));
    return new Making(said);
  }

  private static void put(Map<String, String> said, String name, boolean so) {
    if (so) {
      said.put(name, YES);
    }
  }

  /** The faces that a document is set in. */
  public static Set<Face> faces(Document document) {
    Set<Face> faces = EnumSet.noneOf(Face.class);
    document.pages().forEach(page -> page.texts().forEach(text -> faces.add(text.face())));
    return faces;
  }

  /** The same with the digest of the seal's picture. */
  Making withPicture(byte[] picture) {
    Map<String, String> more = new LinkedHashMap<>(said);
    more.put(PICTURE, digest(picture));
    return new Making(more);
  }

  /** The digest by which a seal's picture is known. */
  public static String digest(byte[] picture) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(picture))
          .substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it is written into a file. */
  public String words() {
    return said.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What a file says; empty where it says nothing, as files of earlier builds. */
  public static Optional<Making> read(String words) {
    Map<String, String> said = new LinkedHashMap<>();
    Arrays.stream(words.strip().split("\\s+", -1))
        .map(each -> each.split("=", 2))
        .filter(each -> each.length == 2)
        .forEach(each -> said.put(each[0], each[1]));
    return said.containsKey(LAYOUT) ? Optional.of(new Making(said)) : Optional.empty();
  }

  /** Whether the pages can be set anew here: in the same layout and fonts. */
  public boolean here(Document document, Fonts fonts) {
    return said(LAYOUT).equals(Integer.toString(Layout.VERSION))
        && said(FONTS).equals(fonts.print(faces(document)));
  }

  /** With what its pages were set; of remarks no more than that there are some. */
  public Options options() {
    Options options = Options.NO_SEAL;
    try {
      options = said.containsKey(SEAL) ? Options.sealed(Double.parseDouble(said(SEAL))) : options;
    } catch (NumberFormatException e) {
      // whoever wrote that has no pages that could be set anew
    }
    options = said.containsKey(COVER) ? options.withCover() : options;
    options = said.containsKey(EDGE) ? options.withEdgeSeal() : options;
    options = said.containsKey(STAMP) ? options.withStampRoom() : options;
    options = said.containsKey(REMARKS) ? options.with(List.of(new Remark("", ""))) : options;
    return said.containsKey(OPEN) ? options.withoutContacts() : options;
  }

  /** The SHA-256 fingerprint of the certificate that was to sign it; empty for none. */
  public Optional<String> signer() {
    return Optional.ofNullable(said.get(SIGNER));
  }

  /** The digest of the seal's picture; empty for none. */
  public Optional<String> picture() {
    return Optional.ofNullable(said.get(PICTURE));
  }

  private String said(String name) {
    return said.getOrDefault(name, "");
  }
}
