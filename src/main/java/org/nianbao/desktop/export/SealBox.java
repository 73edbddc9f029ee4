package org.nianbao.desktop.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nianbao.export.SealPicture;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.StoredSeal;
import org.nianbao.message.Refusal;

/** The seal of one agency: chosen once, kept in the library, chosen again by itself. */
public final class SealBox {
  /** What departments and towns have; governments have 45. */
  private static final double USUAL_MM = 42;

  private final Library library;
  private final String agency;
  private final ReadOnlyObjectWrapper<Optional<SealPicture>> seal =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public SealBox(Library library, String agency) {
    this.library = library;
    this.agency = agency;
    seal.set(kept());
  }

  /** The seal that is put on, where there is one. */
  public ReadOnlyObjectProperty<Optional<SealPicture>> sealProperty() {
    return seal.getReadOnlyProperty();
  }

  /** A kept picture that cannot be read any more is as good as none. */
  private Optional<SealPicture> kept() {
    try {
      Optional<StoredSeal> stored = library.seal(agency);
      return stored.isEmpty()
          ? Optional.empty()
          : Optional.of(
              SealPicture.read(
                  stored.orElseThrow().picture(), agency, stored.orElseThrow().millimetres()));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  /**
   * Takes in a picture.
   *
   * @throws Refusal if it is none or would print badly; also if it could not be kept, but then it
   *     serves until the window closes
   */
  public void choose(Path file) throws Refusal {
    double size = seal.get().map(SealPicture::size).orElse(USUAL_MM);
    keep(SealPicture.read(file, size));
  }

  /**
   * Prints it in another size from now on.
   *
   * @throws Refusal if no seal is so small or large, or it could not be kept
   */
  public void size(double millimetres) throws Refusal {
    if (seal.get().isPresent() && seal.get().orElseThrow().size() != millimetres) {
      keep(seal.get().orElseThrow().sized(millimetres));
    }
  }

  private void keep(SealPicture picture) throws Refusal {
    seal.set(Optional.of(picture));
    if (!agency.isBlank()) {
      StoredSeal stored = new StoredSeal(agency, picture.png(), picture.size());
      library.keepSeal(stored, Cause.user());
    }
  }

  /**
   * Forgets the picture, in the library too.
   *
   * @throws Refusal if the library could not be written
   */
  public void remove() throws Refusal {
    seal.set(Optional.empty());
    library.removeSeal(agency);
  }
}
