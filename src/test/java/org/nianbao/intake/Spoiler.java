package org.nianbao.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils files as damage and malice do; the same seed spoils alike. */
final class Spoiler {
  private static final List<String> BAD =
      List.of(
          "",
          "\0",
          "|",
          "\t",
          "\uFEFF",
          "\uD800",
          "规章 | 1 | 2 | 3 |",
          "一、",
          "（",
          "2025年",
          "999999999999999999999999999999",
          "1e999999999",
          "-",
          "<table><tr><td>",
          "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
          "&b;",
          "<w:tbl><w:tr><w:tc>",
          "stream\n",
          " obj\n<</Length -1>>",
          "{\"format\":",
          "[[[[[[[[[[[[[[[[",
          "../../../../etc/passwd");

  private final Random random;

  Spoiler(long seed) {
    // Seeds in a row would begin alike.
    random = new Random(new SplittableRandom(seed).nextLong());
  }

  /**
   * Spoils bytes in one to four ways; half of the time so that the file is still what it was:
   * packed files inside their parts, old office files without moving anything, markup mostly well
   * formed, text without broken characters.
   */
  byte[] spoil(byte[] whole) throws IOException {
    if (random.nextBoolean()) {
      return bytes(whole);
    }
    if (whole[0] == 'P' && whole[1] == 'K') {
      return repacked(whole);
    }
    if (whole[0] == (byte) 0xD0) {
      return flipped(whole, 1 + random.nextInt(8));
    }
    if (whole[0] == '%') {
      return bytes(whole);
    }
    if (whole[0] == '<' && random.nextBoolean()) {
      return markup(whole);
    }
    return new String(bytes(whole), StandardCharsets.UTF_8)
        .replace("\uFFFD", "")
        .replace("\0", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repacked(byte[] whole) throws IOException {
    List<String> names = new ArrayList<>();
    List<byte[]> parts = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        parts.add(in.readAllBytes());
      }
    }
    int spoiled = random.nextBoolean() ? largest(parts) : random.nextInt(parts.size());
    byte[] part = parts.get(spoiled);
    boolean markup = part.length > 0 && part[0] == '<' && random.nextInt(4) > 0;
    parts.set(spoiled, markup ? markup(part) : bytes(part));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(parts.get(i));
      }
    }
    return out.toByteArray();
  }

  /** The part that the words and figures stand in. */
  private static int largest(List<byte[]> parts) {
    int largest = 0;
    for (int i = 1; i < parts.size(); i++) {
      largest = parts.get(i).length > parts.get(largest).length ? i : largest;
    }
    return largest;
  }

  private byte[] markup(byte[] whole) {
    return new MarkupSpoiler(random)
        .spoil(new String(whole, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(byte[] whole) {
    byte[] spoiled = whole;
    for (int i = random.nextInt(4); i >= 0; i--) {
      spoiled = once(spoiled);
    }
    return spoiled;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length == 0) {
      return BAD.get(random.nextInt(BAD.size())).getBytes(StandardCharsets.UTF_8);
    }
    int at = random.nextInt(bytes.length);
    int until = Math.min(bytes.length, at + 1 + random.nextInt(64));
    return switch (random.nextInt(6)) {
      case 0 -> joined(part(bytes, 0, at), part(bytes, until, bytes.length));
      case 1 -> part(bytes, 0, at);
      case 2 ->
          joined(
              part(bytes, 0, at),
              BAD.get(random.nextInt(BAD.size())).getBytes(StandardCharsets.UTF_8),
              part(bytes, at, bytes.length));
      case 3 -> joined(part(bytes, 0, until), part(bytes, at, bytes.length));
      case 4 -> flipped(bytes, 1 + random.nextInt(20));
      default -> {
        byte[] filled = bytes.clone();
        java.util.Arrays.fill(filled, at, until, (byte) random.nextInt());
        yield filled;
      }
    };
  }

  private byte[] flipped(byte[] bytes, int times) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < times; i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
