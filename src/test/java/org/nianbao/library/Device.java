package org.nianbao.library;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of our own, an ext4 image on a loop device, of which a copy is what a power cut would have
 * left at that moment. Making one takes root's rights; where it cannot be made, tests are skipped
 * with a word.
 */
final class Device implements AutoCloseable {
  private static final long BYTES = 24L << 20;

  private final Path folder;
  private final Path image;
  private final Path copy;
  private final List<Path> mounted = new ArrayList<>();

  Device(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.image = folder.resolve("disk.img");
    this.copy = folder.resolve("cut.img");
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(BYTES);
    }
    boolean made =
        run("mkfs.ext4", "-q", "-F", image.toString()) && mount(image, folder.resolve("disk"));
    assumeTrue(made, "no disk image could be made and mounted here; it takes root's rights");
  }

  /** The folder that lies on this disk. */
  Path disk() {
    return folder.resolve("disk");
  }

  /** Keeps what a power cut would leave now. */
  void cut() throws IOException {
    Files.copy(image, copy, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The disk as it was at the last cut, mounted as after switching on again. */
  Path afterwards() throws IOException, InterruptedException {
    Path after = folder.resolve("after");
    assumeTrue(mount(copy, after), "the copy could not be mounted");
    return after;
  }

  /** Takes the copy off again. */
  void forget() throws IOException, InterruptedException {
    Path after = folder.resolve("after");
    run("umount", after.toString());
    mounted.remove(after);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (Path point : List.copyOf(mounted)) {
      run("umount", point.toString());
    }
  }

  private boolean mount(Path file, Path point) throws IOException, InterruptedException {
    Files.createDirectories(point);
    boolean done = run("mount", "-o", "loop", file.toString(), point.toString());
    if (done) {
      mounted.add(point);
    }
    return done;
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
