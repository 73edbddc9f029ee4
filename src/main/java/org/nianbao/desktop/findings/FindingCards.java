package org.nianbao.desktop.findings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;

/**
 * The cards of the findings shown. A finding keeps its card, and with it the reason being typed in;
 * one that only has other figures by now takes over the card it had.
 */
final class FindingCards {
  private final FindingCard.Actions actions;
  private List<FindingCard> all = List.of();

  FindingCards(FindingCard.Actions actions) {
    this.actions = actions;
  }

  /** Gives each of these findings a card; they are in the same order. */
  List<FindingCard> deal(List<Finding> findings) {
    Map<String, Deque<FindingCard>> before = new LinkedHashMap<>();
    for (FindingCard card : all) {
      before.computeIfAbsent(card.finding().fingerprint(), _ -> new ArrayDeque<>()).add(card);
    }
    @Nullable FindingCard[] cards = new @Nullable FindingCard[findings.size()];
    for (int i = 0; i < cards.length; i++) {
      Deque<FindingCard> own = before.get(findings.get(i).fingerprint());
      cards[i] = own == null ? null : own.poll();
    }
    List<FindingCard> spare = new ArrayList<>();
    before.values().forEach(spare::addAll);
    for (int i = 0; i < cards.length; i++) {
      cards[i] = cards[i] == null ? takeOver(spare, findings.get(i)) : cards[i];
    }
    all = List.of(cards);
    return all;
  }

  private FindingCard takeOver(List<FindingCard> spare, Finding finding) {
    for (Iterator<FindingCard> each = spare.iterator(); each.hasNext(); ) {
      FindingCard card = each.next();
      if (!card.asking()
          && card.finding().code().equals(finding.code())
          && card.finding().place().equals(finding.place())) {
        each.remove();
        return card;
      }
    }
    return new FindingCard(actions);
  }
}
