package org.nianbao.desktop;

import java.io.InputStream;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The stylesheet and a font that has Chinese, the machine's own where it has one. */
final class Look {
  private static final List<String> CHINESE =
      List.of(
          "Microsoft YaHei UI",
          "Microsoft YaHei",
          "PingFang SC",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "WenQuanYi Micro Hei",
          "SimHei");
  private static final double SIZE = 14;

  private Look() {}

  static void apply(Scene scene) {
    scene.getStylesheets().add(Look.class.getResource("nianbao.css").toExternalForm());
    String family =
        CHINESE.stream().filter(Font.getFamilies()::contains).findFirst().orElseGet(Look::bundled);
    scene.getRoot().setStyle("-fx-font-family: \"" + family + "\"; -fx-font-size: " + SIZE + "px;");
  }

  private static String bundled() {
    InputStream font = Look.class.getResourceAsStream("/org/nianbao/font/HeiTi.ttf");
    return Font.loadFont(font, SIZE).getFamily();
  }
}
