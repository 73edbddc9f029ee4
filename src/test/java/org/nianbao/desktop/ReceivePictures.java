package org.nianbao.desktop;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** Pictures of files looked through before they are taken in. */
final class ReceivePictures {
  private final Camera camera;
  private final Path folder;

  ReceivePictures(Camera camera) {
    this.camera = camera;
    this.folder = camera.window().folder;
  }

  void take() throws Exception {
    receive(Files.writeString(folder.resolve("去年.txt"), ReceiveTest.DOUBTFUL));
    camera.shoot("receive");
    camera.press("#leaveReceive");
    doubtful();
    camera.shoot("receive-doubt");
    camera.press("#missing");
    camera.shoot("receive-missing");
    camera.press("#accept");
    camera.shoot("receive-accepted");
    camera.press("#undoImport");
    camera.shoot("receive-undone");
    camera.press("#leaveReceive");
    String yearless = ReceiveTest.DOUBTFUL.replace("2025年", "").replace("2026年1月20日", "");
    receive(Files.writeString(folder.resolve("年报.txt"), yearless));
    camera.shoot("receive-year");
    camera.press("#leaveReceive");
    several();
  }

  /** The first place that is not sure. */
  void doubtful() throws Exception {
    receive(Files.writeString(folder.resolve("上年年报.txt"), ReceiveTest.DOUBTFUL));
    camera.keys(KeyCode.F8);
  }

  private void several() throws Exception {
    Path many = Files.createDirectory(folder.resolve("一批"));
    Files.writeString(many.resolve("示例县另一局二〇二五年度政府信息公开工作年度报告.txt"), ReceiveTest.DOUBTFUL);
    for (String name : List.of("report.docx", "report.pdf")) {
      try (InputStream in = getClass().getResourceAsStream("/org/nianbao/intake/" + name)) {
        Files.write(many.resolve("去年的" + name), in.readAllBytes());
      }
    }
    Files.writeString(many.resolve("坏了.pdf"), "%PDF-1.7 nothing");
    receive(many);
    camera.shoot("receive-several");
    ListView<?> arrivals = camera.robot().lookup("#arrivals").queryListView();
    for (int i = 0; i < arrivals.getItems().size(); i++) {
      int at = i;
      camera.robot().interact(() -> arrivals.getSelectionModel().select(at));
      camera.shoot("receive-several-" + i);
    }
    camera.press("#acceptSure");
    camera.shoot("receive-several-accepted");
    camera.press("#leaveReceive");
  }

  /** As a file dropped on the list of reports. */
  private void receive(Path file) {
    camera.robot().interact(() -> camera.window().window.receive(List.of(file)));
    camera.await(() -> !camera.robot().lookup("#cancelReading").query().getParent().isVisible());
  }
}
