package org.nianbao.export;

import java.nio.file.Path;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;

/** A copy as it goes out, made once: what was looked through is the very thing that is written. */
public final class Made {
  private final Report report;
  private final Format format;
  private final Copy copy;
  private final FormatWriter.Content content;

  Made(Report report, Format format, Copy copy, FormatWriter.Content content) {
    this.report = report;
    this.format = format;
    this.copy = copy;
    this.content = content;
  }

  /** The whole report that it was made of, with what this copy leaves out. */
  public Report report() {
    return report;
  }

  public Format format() {
    return format;
  }

  /** For whom it was made, and with what. */
  public Copy copy() {
    return copy;
  }

  /** Its content; not to be changed. */
  public byte[] bytes() {
    return content.bytes();
  }

  /**
   * Writes it.
   *
   * @throws Refusal if it cannot be written; what stood there before is as it was
   */
  public Export.Written to(Path target) throws Refusal {
    WholeFile.write(content.bytes(), target);
    return new Export.Written(
        target, content.pages(), content.bytes().length, content.substitutes(), content.unknown());
  }
}
