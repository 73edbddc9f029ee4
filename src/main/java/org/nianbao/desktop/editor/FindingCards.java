package org.nianbao.desktop.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.check.Finding;

/**
 * The cards of the findings shown. A finding keeps its card, and with it the reason being typed in;
 * one that only has other figures by now takes over the card it had.
 */
final class FindingCards {
  private final FindingCard.Actions actions;
  private Map<String, Deque<FindingCard>> dealt = new HashMap<>();
  private List<FindingCard> all = new ArrayList<>();

  FindingCards(FindingCard.Actions actions) {
    this.actions = actions;
  }

  /** Gives each of these findings a card, to be taken by {@link #next} in the same order. */
  void deal(List<Finding> findings) {
    Map<String, Deque<FindingCard>> before = new LinkedHashMap<>();
    all.forEach(card -> put(before, card.finding().fingerprint(), card));
    FindingCard[] cards = new FindingCard[findings.size()];
    for (int i = 0; i < cards.length; i++) {
      Deque<FindingCard> own = before.get(findings.get(i).fingerprint());
      cards[i] = own == null ? null : own.poll();
    }
    List<FindingCard> spare = new ArrayList<>();
    before.values().forEach(spare::addAll);
    dealt = new HashMap<>();
    all = new ArrayList<>();
    for (int i = 0; i < cards.length; i++) {
      FindingCard card = cards[i] == null ? takeOver(spare, findings.get(i)) : cards[i];
      put(dealt, findings.get(i).fingerprint(), card);
      all.add(card);
    }
  }

  /** The next card of a finding that was given one. */
  FindingCard next(Finding finding) {
    return dealt.get(finding.fingerprint()).remove();
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

  private static void put(Map<String, Deque<FindingCard>> to, String key, FindingCard card) {
    to.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(card);
  }
}
