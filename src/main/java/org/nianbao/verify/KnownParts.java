package org.nianbao.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts that never change in files of one build: those of earlier builds by their digests. */
final class KnownParts {
  private static final Set<String> KNOWN = read();

  private KnownParts() {}

  private static Set<String> read() {
    try (InputStream in = KnownParts.class.getResourceAsStream("known.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an earlier build wrote this part. */
  static boolean holds(String name, byte[] part) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(part);
      return KNOWN.contains(HexFormat.of().formatHex(digest) + " " + name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
