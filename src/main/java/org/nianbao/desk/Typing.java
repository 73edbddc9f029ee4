package org.nianbao.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Place;

/**
 * Keeps what is being typed in a report, key by key, on a thread of its own; of keys that come
 * faster than the disk takes them, the newest at each place. An edit of the place ends it.
 */
final class Typing implements AutoCloseable {
  private final Library library;
  private final long id;
  private final Supplier<String> by;

  /** Held while the library is written, so that no older words are kept behind an edit. */
  private final ReentrantLock writing = new ReentrantLock();

  private final Map<Place, Optional<String>> waiting = new HashMap<>();
  private final Set<Place> kept = new HashSet<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "typing");
            thread.setDaemon(true);
            return thread;
          });
  private boolean closed;

  /** Nothing typed yet in a report of a library. */
  Typing(Library library, long id, Supplier<String> by) {
    this.library = library;
    this.id = id;
    this.by = by;
  }

  /** Nothing typed is written while this is open, so that no older words come behind an edit. */
  interface Pause extends AutoCloseable {
    /** What was typed at the places of an edit is part of it. */
    void forget(List<Difference> edit);

    @Override
    void close();
  }

  /**
   * A key was typed at a place; returns at once.
   *
   * @param words that stand there now; empty where they are what the report has
   */
  void typed(Place place, Optional<String> words) {
    synchronized (waiting) {
      if (closed || (words.isEmpty() && !kept.contains(place) && !waiting.containsKey(place))) {
        return;
      }
      if (waiting.isEmpty()) {
        worker.execute(this::write);
      }
      waiting.put(place, words);
    }
  }

  private void write() {
    writing.lock();
    try {
      Map<Place, Optional<String>> now;
      synchronized (waiting) {
        now = Map.copyOf(waiting);
        waiting.clear();
        now.forEach((place, words) -> kept.add(place));
      }
      keep(now);
    } finally {
      writing.unlock();
    }
  }

  private void keep(Map<Place, Optional<String>> words) {
    if (words.isEmpty()) {
      return;
    }
    try {
      library.typed().keep(id, words, by.get());
    } catch (Refusal e) {
      // The words stand in the window, and the edit to come tells why they cannot be kept.
    }
  }

  /** Has typing wait for an edit. */
  Pause pause() {
    writing.lock();
    return new Pause() {
      @Override
      public void forget(List<Difference> edit) {
        Typing.this.forget(edit.stream().map(Difference::place).toList());
      }

      @Override
      public void close() {
        writing.unlock();
      }
    };
  }

  private void forget(Collection<Place> places) {
    synchronized (waiting) {
      places.forEach(waiting::remove);
      places.forEach(kept::remove);
    }
  }

  /** Nobody types any more: what is no edit by now was given up. */
  @Override
  public void close() {
    writing.lock();
    try {
      Map<Place, Optional<String>> none = new HashMap<>();
      synchronized (waiting) {
        closed = true;
        kept.forEach(place -> none.put(place, Optional.empty()));
        waiting.clear();
      }
      keep(none);
    } finally {
      writing.unlock();
    }
    worker.shutdown();
  }
}
