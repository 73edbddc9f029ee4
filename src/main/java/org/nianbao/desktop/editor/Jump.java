package org.nianbao.desktop.editor;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.nianbao.check.Finding;
import org.nianbao.desktop.find.FindModel;
import org.nianbao.desktop.findings.FindingsPane;
import org.nianbao.desktop.narrative.NarrativeForm;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.desktop.open.EntryField;
import org.nianbao.library.Comment;
import org.nianbao.report.Place;

/** Puts the cursor on the very cell or words that something in the editor is about. */
final class Jump {
  private static final Pattern COUNTED =
      Pattern.compile("(\\d[\\d,.]*)(?:万元|人次|件次|[件条份次篇人名个场期宗起项部元])");

  private final EditorModel model;
  private final PartsPane parts;
  private final SidePane side;
  private final FindingsPane findings;
  private final Runnable layOut;

  /**
   * Jumps within the parts of a report.
   *
   * @param layOut lays the window out, so that a form just opened can take the focus
   */
  Jump(EditorModel model, PartsPane parts, SidePane side, FindingsPane findings, Runnable layOut) {
    this.model = model;
    this.parts = parts;
    this.side = side;
    this.findings = findings;
    this.layOut = layOut;
  }

  /** Opens the part a finding is in and puts the cursor on the very cell or words. */
  void to(Finding finding) {
    String words = model.report().at(finding.place());
    to(finding.place(), finding.span().map(span -> number(words, span)));
  }

  /** Of 12件 only the 12: what is typed over it keeps its unit. */
  private static Finding.Span number(String words, Finding.Span span) {
    Matcher counted = COUNTED.matcher(words).region(span.from(), span.to());
    return counted.matches() ? new Finding.Span(counted.start(1), counted.end(1)) : span;
  }

  /** Puts the cursor on the words a comment is about, where they still stand there. */
  void to(Comment comment) {
    int at =
        comment.quote().isEmpty()
            ? -1
            : model.report().at(comment.place()).indexOf(comment.quote());
    Optional<Finding.Span> span =
        at < 0
            ? Optional.empty()
            : Optional.of(new Finding.Span(at, at + comment.quote().length()));
    to(comment.place(), span);
  }

  /** Goes to what was found, a note's or a reason's place where it is in one. */
  void to(FindModel.Hit hit) {
    switch (hit.place()) {
      case Place.Note note -> to(note.of(), Optional.empty());
      case Place.Explanation reason -> {
        side.findings();
        model.findings().stream()
            .filter(finding -> finding.fingerprint().equals(reason.fingerprint()))
            .findFirst()
            .ifPresent(findings::go);
      }
      default -> {
        if (hit.comment()) {
          side.comments();
        }
        to(hit.place(), Optional.of(hit.span()).filter(span -> !hit.comment()));
      }
    }
  }

  /** Goes to a place as a whole. */
  void to(Place place) {
    to(place, Optional.empty());
  }

  /** Goes to some of the words at a place. */
  void to(Place place, Optional<Finding.Span> span) {
    for (Part part : parts.parts()) {
      if (part.holds(place)) {
        parts.open(part);
        // A form just opened joins the scene with its pane's skin, and only then takes the focus.
        layOut.run();
        if (part.form() instanceof NarrativeForm narrative) {
          narrative.select(place, span);
        } else if (first(part.form(), node -> place.id().equals(node.getId())).orElse(null)
            instanceof EntryField field) {
          field.requestFocus();
          field.selectAll();
        }
        return;
      }
    }
  }

  /** The first node within that is wanted. */
  static Optional<Node> first(Parent parent, Predicate<Node> wanted) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (wanted.test(child)) {
        return Optional.of(child);
      }
      if (child instanceof Parent inner) {
        Optional<Node> found = first(inner, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
