package org.nianbao.desktop.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.nianbao.check.Checker;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.FileName;
import org.nianbao.export.Format;
import org.nianbao.export.Made;
import org.nianbao.export.SealPicture;
import org.nianbao.export.Signer;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Document;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;
import org.nianbao.verify.PublicCheck;

/** What is chosen for an export, and the export itself. */
public final class ExportModel {
  private static final String FOLDER = "out.folder";
  private static final String FORMAT = "out.format";

  private final Subject subject;
  private final Export export;
  private final Checker checker;
  private final SealBox seals;
  private final Settings settings;
  private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.PDF);
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty sealed = new SimpleBooleanProperty();
  private final BooleanProperty edgeSeal = new SimpleBooleanProperty();
  private final BooleanProperty cover = new SimpleBooleanProperty();
  private final BooleanProperty stampRoom = new SimpleBooleanProperty();
  private final BooleanProperty remarks = new SimpleBooleanProperty();
  private final BooleanProperty signed = new SimpleBooleanProperty();
  private final BooleanProperty signatureShown = new SimpleBooleanProperty();
  private final StringProperty certificate = new SimpleStringProperty("");
  private final StringProperty target = new SimpleStringProperty("");

  /** An export as it was chosen at a moment, to be made behind the window. */
  public record Order(
      Report report,
      Path target,
      boolean open,
      List<Remark> remarks,
      Optional<SealPicture> seal,
      boolean edgeSeal,
      boolean cover,
      boolean stampRoom,
      Optional<String> certificate,
      boolean signatureShown) {
    /** The same without a signature, as it is printed. */
    Order unsigned() {
      return new Order(
          report, target, open, remarks, seal, edgeSeal, cover, stampRoom, Optional.empty(), false);
    }
  }

  public ExportModel(
      Subject subject, Export export, Checker checker, SealBox seals, Settings settings) {
    this.subject = subject;
    this.export = export;
    this.checker = checker;
    this.seals = seals;
    this.settings = settings;
    Format.of(Path.of("a." + settings.get(FORMAT, "pdf"))).ifPresent(format::set);
    open.set(format.get().forPublic());
    stampRoom.set(!open.get());
    sealed.set(mayBeSealed());
    rename();
    format.addListener((property, was, is) -> follow(is));
    open.addListener((property, was, is) -> rename());
    open.addListener((property, was, is) -> stampRoom.set(!is));
    subject.report().addListener((property, was, is) -> follow(was.issued(), is.issued()));
    seals.sealProperty().addListener((property, was, is) -> sealed.set(mayBeSealed()));
  }

  private void follow(Format is) {
    open.set(is.forPublic());
    rename();
  }

  private void follow(boolean was, boolean is) {
    if (was != is) {
      sealed.set(mayBeSealed());
    }
    rename();
  }

  /** Only an issued report is sealed. */
  private boolean mayBeSealed() {
    return report().issued() && seals.sealProperty().get().isPresent();
  }

  /** Gives the file its usual name again, in the folder it is to go to. */
  private void rename() {
    Path folder = folder();
    try {
      String pattern = FileName.USUAL + "." + format.get().ending();
      target.set(folder.resolve(FileName.of(pattern, report(), open.get())).toString());
    } catch (Refusal e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it goes: the folder chosen, the one used last, else the user's documents. */
  private Path folder() {
    try {
      Path chosen = target.get().isBlank() ? null : Path.of(target.get()).getParent();
      if (chosen != null && Files.isDirectory(chosen)) {
        return chosen;
      }
      Path last = Path.of(settings.get(FOLDER, ""));
      if (last.isAbsolute() && Files.isDirectory(last)) {
        return last;
      }
    } catch (InvalidPathException e) {
      // the user is typing: the usual folder serves
    }
    Path home = Path.of(System.getProperty("user.home"));
    Path documents = home.resolve("Documents");
    return Files.isDirectory(documents) ? documents : home;
  }

  public Report report() {
    return subject.report().get();
  }

  public SealBox seals() {
    return seals;
  }

  public Subject subject() {
    return subject;
  }

  public ObjectProperty<Format> formatProperty() {
    return format;
  }

  /** Whether it is the public version. */
  public BooleanProperty openProperty() {
    return open;
  }

  public BooleanProperty sealedProperty() {
    return sealed;
  }

  public BooleanProperty edgeSealProperty() {
    return edgeSeal;
  }

  public BooleanProperty coverProperty() {
    return cover;
  }

  /** Whether the signature leaves room for the rubber stamp where there is no seal. */
  public BooleanProperty stampRoomProperty() {
    return stampRoom;
  }

  public BooleanProperty remarksProperty() {
    return remarks;
  }

  public BooleanProperty signedProperty() {
    return signed;
  }

  /** Whether a box on the page tells who signed. */
  public BooleanProperty signatureShownProperty() {
    return signatureShown;
  }

  /** The certificate's file. */
  public StringProperty certificateProperty() {
    return certificate;
  }

  /** The file to be written. */
  public StringProperty targetProperty() {
    return target;
  }

  /** Whether the chosen format takes something and it makes sense now. */
  public boolean takes(Format.Extra extra) {
    boolean sense =
        switch (extra) {
          case SEAL -> report().issued();
          case EDGE_SEAL -> report().issued() && sealed.get();
          case REMARKS -> !open.get();
          case COVER, SIGNATURE -> true;
        };
    return sense && format.get().takes(extra);
  }

  /** Whether it changes anything that room is left for a stamp. */
  public boolean takesStampRoom() {
    boolean signature = List.of(Format.PDF, Format.OFD, Format.DOCX).contains(format.get());
    return signature && !(sealed.get() && takes(Format.Extra.SEAL));
  }

  /**
   * What is chosen now.
   *
   * @throws Refusal if the file's name cannot be one
   */
  public Order order() throws Refusal {
    boolean sealing = sealed.get() && takes(Format.Extra.SEAL);
    return new Order(
        report(),
        path(),
        open.get(),
        remarks.get() && takes(Format.Extra.REMARKS) ? subject.remarks().get() : List.of(),
        sealing ? seals.sealProperty().get() : Optional.empty(),
        sealing && edgeSeal.get() && takes(Format.Extra.EDGE_SEAL),
        cover.get() && takes(Format.Extra.COVER),
        stampRoom.get(),
        signed.get() && takes(Format.Extra.SIGNATURE)
            ? Optional.of(certificate.get().strip())
            : Optional.empty(),
        signatureShown.get());
  }

  private Path path() throws Refusal {
    String words = target.get().strip();
    if (words.isEmpty()) {
      throw Refusal.of("desktop.export.noTarget");
    }
    try {
      Path path = Path.of(words).toAbsolutePath();
      boolean fits = Format.of(path).filter(format.get()::equals).isPresent();
      return fits ? path : path.resolveSibling(path.getFileName() + "." + format.get().ending());
    } catch (InvalidPathException e) {
      throw new Refusal(Messages.text("desktop.export.badTarget", words), e);
    }
  }

  /**
   * The copy that is ordered.
   *
   * @param password of the certificate, overwritten when this returns; unused without signature
   * @throws Refusal if the certificate cannot be used
   */
  public Copy copy(Order order, char[] password) throws Refusal {
    Copy copy = (order.open() ? Copy.PUBLIC : Copy.WHOLE).with(order.remarks());
    if (order.seal().isPresent()) {
      copy = copy.sealed(order.seal().orElseThrow());
    }
    copy = copy.edgeSealed(order.edgeSeal()).covered(order.cover()).stampRoom(order.stampRoom());
    if (order.certificate().isEmpty()) {
      return copy;
    }
    try {
      Signer signer = Signer.read(Path.of(order.certificate().orElseThrow()), password);
      return copy.signed(signer).signatureShown(order.signatureShown());
    } catch (InvalidPathException e) {
      throw new Refusal(Messages.text("file.missing", order.certificate().orElseThrow()), e);
    }
  }

  /** Makes the copy that is ordered. */
  public Made make(Order order, Copy copy) throws Refusal {
    subject.gate().require();
    return export.make(order.report(), subject.edition(), Export.format(order.target()), copy);
  }

  /** What it holds that is better kept from the public. */
  public PublicCheck check(Made made) throws Refusal {
    return PublicCheck.of(checker, subject.edition(), made);
  }

  /** The pages as ordered, to be printed. */
  public Document pages(Order order, Copy copy) {
    return export.document(order.report(), subject.edition(), copy);
  }

  public Export export() {
    return export;
  }

  /** Remembers where files go, and as what. */
  public void remember(Order order) {
    settings.put(FOLDER, order.target().resolveSibling(""));
    settings.put(FORMAT, format.get().ending());
  }
}
