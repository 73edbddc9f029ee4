package org.nianbao.check;

import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Emoji in a text: no document has them, and no font for documents draws them. One a section. */
final class EmojiCheck implements Check {
  /** Asks that the character before it be drawn as a picture. */
  private static final char AS_PICTURE = '\uFE0F';

  @Override
  public Stream<Finding> findings(Case of) {
    return of.report().sections().stream().flatMap(EmojiCheck::finding);
  }

  private static Stream<Finding> finding(Narrative section) {
    String text = section.text();
    int count = 0;
    int first = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isEmoji(text, i)) {
        first = count == 0 ? i : first;
        count++;
      }
    }
    if (count == 0) {
      return Stream.empty();
    }
    String emoji = Character.toString(text.codePointAt(first));
    Place place = new Place.Text(section.id());
    String message = Messages.text("check.wording.emoji", emoji, count);
    return Stream.of(
        Finding.of(Level.WARNING, "wording.emoji", place, message, emoji, Integer.toString(count))
            .about(first, first + emoji.length()));
  }

  private static boolean isEmoji(String text, int at) {
    int letter = text.codePointAt(at);
    int behind = at + Character.charCount(letter);
    return Character.isEmojiPresentation(letter)
        || (Character.isEmoji(letter)
            && behind < text.length()
            && text.charAt(behind) == AS_PICTURE);
  }
}
