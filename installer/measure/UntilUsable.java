import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Starts a program that opens a window, as it is and from its own main method, and ends it when the
 * window is usable: shown, painted twice, and the FX thread free to answer. Prints {@code usable}
 * then. With {@code -Dopen=ID} it goes on, presses that button, waits and prints the memory that
 * the process holds, in MB.
 */
public final class UntilUsable {
  private static final int FRAMES = 2;
  private static final long SETTLE_MS = 3000;

  private UntilUsable() {}

  public static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().daemon().start(UntilUsable::watch);
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(
            null, (Object) List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
  }

  private static void watch() {
    try {
      while (!started()) {
        Thread.sleep(2);
      }
      Platform.runLater(UntilUsable::count);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks without starting JavaFX itself. */
  private static boolean started() {
    try {
      Platform.runLater(() -> {});
      return true;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static void count() {
    AtomicInteger frames = new AtomicInteger();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        boolean shown = Window.getWindows().stream().anyMatch(Window::isShowing);
        if (shown && frames.incrementAndGet() > FRAMES) {
          stop();
          tell();
        }
      }
    }.start();
  }

  private static void tell() {
    System.out.println("usable");
    String open = System.getProperty("open");
    if (open == null) {
      Runtime.getRuntime().halt(0);
    }
    Stage stage = (Stage) Window.getWindows().getFirst();
    ((Button) stage.getScene().lookup(open)).fire();
    Thread.ofPlatform().daemon().start(UntilUsable::memory);
  }

  private static void memory() {
    try {
      Thread.sleep(SETTLE_MS);
      System.out.println("mb " + resident() / (1024 * 1024));
    } catch (InterruptedException | IOException e) {
      System.out.println("mb -1");
    }
    Runtime.getRuntime().halt(0);
  }

  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status) ? kilobytes(Files.readAllLines(status), "VmRSS:") : onWindows();
  }

  /** Windows tells it in the last column, as in {@code "java.exe","4711",...,"212,345 K"}. */
  private static long onWindows() throws IOException {
    String process = "PID eq " + ProcessHandle.current().pid();
    Process list = new ProcessBuilder("tasklist", "/FI", process, "/FO", "CSV", "/NH").start();
    String line = new String(list.getInputStream().readAllBytes()).strip();
    return kilobytes(List.of(line.substring(line.lastIndexOf(",\"") + 1)), "");
  }

  private static long kilobytes(List<String> lines, String head) {
    return lines.stream()
        .filter(line -> line.startsWith(head))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(-1);
  }
}
