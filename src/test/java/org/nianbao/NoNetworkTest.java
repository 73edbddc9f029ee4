package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job and the window, where there is no network and where asking for one is the end. */
class NoNetworkTest {
  private static final String WINDOW =
      "-Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw"
          + " -Djava.awt.headless=true";

  @TempDir private Path folder;

  @Test
  void allIsDoneInAnEmptyNetworkNamespace() throws Exception {
    assumeTrue(
        new ProcessBuilder("unshare", "-rn", "true").start().waitFor() == 0,
        "an empty network namespace cannot be made here");
    assertDone(List.of("unshare", "-rn"), List.of());
  }

  @Test
  void nobodyIsAskedForAnything() throws Exception {
    Path services = Files.createDirectories(folder.resolve("guard/META-INF/services"));
    Files.writeString(
        services.resolve("java.net.spi.InetAddressResolverProvider"), NoNetwork.class.getName());
    List<String> guard =
        List.of("-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.Channels.class.getName());
    assertDone(List.of(), guard);
    Process asking = java(List.of(), guard, NoNetwork.class.getName(), "ask");
    assertThat(asking.waitFor()).as("the guard guards").isEqualTo(NoNetwork.ASKED);
  }

  private void assertDone(List<String> before, List<String> options) throws Exception {
    Process process = java(before, options, NoNetwork.class.getName(), "selftest");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("自检通过");
  }

  private Process java(List<String> before, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(WINDOW.split(" ")));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(options);
    command.add("-cp");
    command.add(
        folder.resolve("guard")
            + System.getProperty("path.separator")
            + System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
