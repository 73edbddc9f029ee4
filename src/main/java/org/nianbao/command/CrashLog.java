package org.nianbao.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what went wrong inside the program for the engineer who will be asked. */
final class CrashLog {
  private CrashLog() {}

  /** Writes the failure to a file of its own and returns where, or the failure's own words. */
  static String keep(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("nianbao-", ".log");
      Files.writeString(file, trace.toString());
      return file.toString();
    } catch (IOException e) {
      return failure.toString();
    }
  }
}
