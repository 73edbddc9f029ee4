package org.nianbao;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.check.Checker;
import org.nianbao.command.Tools;
import org.nianbao.desktop.Desktop;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.message.CrashLog;
import org.nianbao.verify.Verifier;

/** Makes what the program works with. */
public final class Program {
  private final Fonts fonts = Fonts.ofThisMachine();
  private final Editions editions;
  private final Settings settings = Settings.usual();
  private final Checker checker = new Checker(settings::deadline, CrashLog::keep);
  private final FileIntake intake;
  private final Export export = new Export(fonts);

  /**
   * @param pages whether pages will be set, so that the fonts are read while all else is made ready
   */
  public Program(boolean pages) {
    if (pages) {
      fonts.readAhead();
    }
    this.editions = Editions.builtIn();
    this.intake = new FileIntake(editions, AttachedReport::jsonIfAny);
  }

  /** The window over everything else. */
  Desktop desktop() {
    return new Desktop(editions, checker, intake, export, settings);
  }

  /** What the commands work with. */
  public Tools tools(PrintWriter out) {
    return new Tools(
        editions,
        checker,
        intake,
        export,
        new Verifier(editions, fonts),
        new DesktopWindow(desktop()),
        out);
  }

  private record DesktopWindow(Desktop desktop) implements Tools.Window {
    @Override
    public boolean open(Optional<Path> library) {
      return desktop.open(library);
    }

    @Override
    public boolean tour(Path library) {
      return desktop.tour(library);
    }
  }
}
