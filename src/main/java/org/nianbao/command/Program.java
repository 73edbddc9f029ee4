package org.nianbao.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.check.Checker;
import org.nianbao.desktop.Desktop;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.export.Fonts;
import org.nianbao.export.Verifier;
import org.nianbao.intake.FileIntake;

/** Makes what the program works with. */
final class Program {
  private Program() {}

  static Tools tools(PrintWriter out) {
    Editions editions = Editions.builtIn();
    Fonts fonts = Fonts.ofThisMachine();
    Checker checker = new Checker();
    FileIntake intake = new FileIntake(editions, AttachedReport::json);
    Export export = new Export(fonts);
    return new Tools(
        editions,
        checker,
        intake,
        export,
        new Verifier(editions, fonts),
        (Optional<Path> library) -> new Desktop(editions, checker, intake, export).open(library),
        out);
  }
}
