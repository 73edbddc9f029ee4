package org.nianbao.desktop.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import org.nianbao.check.Checker;
import org.nianbao.desktop.settings.Settings;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Batch;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.FileName;
import org.nianbao.export.Format;
import org.nianbao.export.SealPicture;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.library.StoredSeal;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.verify.PublicCheck;

/** Many reports of a library on their way into one folder. */
public final class BatchModel {
  private static final String FOLDER = "batch.folder";

  private final Library library;
  private final Editions editions;
  private final Export export;
  private final Checker checker;
  private final Settings settings;
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.PDF);
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty sealed = new SimpleBooleanProperty(true);
  private final BooleanProperty replace = new SimpleBooleanProperty();
  private final StringProperty pattern = new SimpleStringProperty(FileName.SPOKEN);
  private final StringProperty folder = new SimpleStringProperty("");

  /** A report of the list, and whether it is to go out. */
  public record Choice(Listing listing, BooleanProperty chosen) {
    /** How it is called in the list. */
    public String words() {
      return Messages.text(
          "desktop.batch.report",
          listing.agency(),
          Integer.toString(listing.year()),
          listing.status().words());
    }
  }

  public BatchModel(
      Library library, Editions editions, Export export, Checker checker, Settings settings) {
    this.library = library;
    this.editions = editions;
    this.export = export;
    this.checker = checker;
    this.settings = settings;
    int newest = library.list().stream().mapToInt(Listing::year).max().orElse(0);
    for (Listing listing : library.list()) {
      choices.add(new Choice(listing, new SimpleBooleanProperty(listing.year() == newest)));
    }
    folder.set(settings.get(FOLDER, ""));
    format.addListener((property, was, is) -> open.set(is.forPublic()));
  }

  /** The library's reports; those of the newest year are chosen at first. */
  public ObservableList<Choice> choices() {
    return choices;
  }

  public ObjectProperty<Format> formatProperty() {
    return format;
  }

  /** Whether they go out as public versions. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** Whether those issued get the seals that the library keeps for their agencies. */
  public BooleanProperty sealedProperty() {
    return sealed;
  }

  /** Whether files that are there may be replaced. */
  public BooleanProperty replaceProperty() {
    return replace;
  }

  /** How the files are named; see {@link FileName}. */
  public StringProperty patternProperty() {
    return pattern;
  }

  public StringProperty folderProperty() {
    return folder;
  }

  /** How many are chosen. */
  public int count() {
    return (int) choices.stream().filter(choice -> choice.chosen().get()).count();
  }

  /**
   * The work, to be run behind the window. Cancelled, it ends after the file it is at and succeeds
   * with what was written until then.
   *
   * @throws Refusal if nothing is chosen, or folder or pattern cannot be used
   */
  public Task<List<Batch.Result>> task() throws Refusal {
    if (count() == 0) {
      throw Refusal.of("desktop.batch.none");
    }
    if (folder.get().isBlank()) {
      throw Refusal.of("desktop.batch.noFolder");
    }
    Path into = Path.of(folder.get().strip());
    String name = pattern.get().strip() + "." + format.get().ending();
    Batch batch = new Batch(export, into, name, replace.get());
    settings.put(FOLDER, into);
    boolean forPublic = open.get();
    boolean withSeal = sealed.get() && format.get().takes(Format.Extra.SEAL);
    List<Batch.Source> sources = new ArrayList<>();
    for (Choice choice : choices) {
      if (choice.chosen().get()) {
        sources.add(() -> item(choice.listing(), forPublic, withSeal));
      }
    }
    return new Running(batch, sources);
  }

  private Batch.Item item(Listing listing, boolean forPublic, boolean withSeal) throws Refusal {
    library.requireIntact(listing.id());
    Report report = library.report(listing.id());
    Edition edition = library.edition(listing.id(), report, editions);
    Copy copy = forPublic ? Copy.PUBLIC : Copy.WHOLE;
    if (withSeal && report.issued() && library.seal(report.agency()).isPresent()) {
      StoredSeal seal = library.seal(report.agency()).orElseThrow();
      copy = copy.sealed(SealPicture.read(seal.picture(), seal.agency(), seal.millimetres()));
    }
    return new Batch.Item(report, edition, copy, PublicCheck.gate(checker, edition));
  }

  private static final class Running extends Task<List<Batch.Result>> implements Batch.Progress {
    private final Batch batch;
    private final List<Batch.Source> sources;
    private volatile boolean stopped;

    private Running(Batch batch, List<Batch.Source> sources) {
      this.batch = batch;
      this.sources = sources;
    }

    @Override
    protected List<Batch.Result> call() {
      return batch.write(sources, this);
    }

    @Override
    public void done(int count, int of) {
      updateProgress(count, of);
      updateMessage(Messages.text("desktop.batch.done", count, of));
    }

    @Override
    public boolean stopped() {
      return stopped;
    }

    /** Stops after the file it is at, so that what was written can be told. */
    @Override
    public boolean cancel(boolean interrupting) {
      stopped = true;
      updateMessage(Messages.text("desktop.batch.stopping"));
      return false;
    }
  }
}
