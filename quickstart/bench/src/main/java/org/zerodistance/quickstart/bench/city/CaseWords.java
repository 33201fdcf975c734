package org.zerodistance.quickstart.bench.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The texts of one case: inquiry, answer and remarks, in realistic lengths. */
final class CaseWords {
  private static final int LONGEST_TITLE = 60;
  private static final double GREETED = 0.55;

  private final CityPlan plan;
  private final Phrases.Theme theme;
  private final String place;
  private final String office;

  CaseWords(CityPlan plan, Phrases.Theme theme, String place, String office) {
    this.plan = plan;
    this.theme = theme;
    this.place = place;
    this.office = office;
  }

  private Slots slots(Instant around, boolean ahead) {
    return new Slots(place, office, plan.counties(), around, ahead);
  }

  String title(Dice dice) {
    String title = dice.one(theme.titles()).say(slots(Instant.EPOCH, false), dice);
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  String body(Instant at, Dice dice) {
    int wanted = (int) Spread.BODY.draw(dice);
    Slots slots = slots(at, false);
    StringBuilder text = new StringBuilder(wanted + 80);
    if (wanted > 60 && dice.happens(GREETED)) {
      add(text, Phrases.Common.G, slots, dice);
    }
    Deck facts = new Deck(theme.facts());
    Deck others = new Deck(others());
    facts.draw(dice).write(text, slots, dice);
    String wish = dice.one(theme.asks()).say(slots, dice);
    boolean thanked = dice.happens(0.6);
    while (text.length() + wish.length() < wanted) {
      // The facts come first and make up most of the text.
      (dice.happens(facts.untouched() ? 0.75 : 0.15) ? facts : others)
          .draw(dice)
          .write(text, slots, dice);
      if (text.length() > 400 && dice.happens(0.02)) {
        text.append('\n');
      }
    }
    if (wanted > 45) {
      text.append(wish);
    }
    if (wanted > 120) {
      add(text, Phrases.Common.W, slots, dice);
    }
    if (wanted > 60 && thanked) {
      add(text, Phrases.Common.T, slots, dice);
    }
    return text.toString();
  }

  private List<Sentence> others() {
    List<Sentence> all = new ArrayList<>(plan.phrases.common(Phrases.Common.H));
    all.addAll(plan.phrases.common(Phrases.Common.E));
    all.addAll(plan.phrases.common(Phrases.Common.L));
    return all;
  }

  String answer(Instant at, Dice dice) {
    int wanted = (int) Spread.REPLY.draw(dice);
    Slots slots = slots(at, true);
    StringBuilder text = new StringBuilder(wanted + 80);
    if (wanted > 50) {
      add(text, Phrases.Common.O, slots, dice);
    }
    Deck own = new Deck(theme.answers());
    Deck others = new Deck(plan.phrases.common(Phrases.Common.M));
    own.draw(dice).write(text, slots, dice);
    while (text.length() + 15 < wanted) {
      if (text.length() > 150 && dice.happens(0.12)) {
        text.append('\n');
      }
      (own.untouched() && dice.happens(0.7) ? own : others).draw(dice).write(text, slots, dice);
    }
    if (wanted > 90) {
      add(text, Phrases.Common.C, slots, dice);
    }
    return text.toString();
  }

  /** One sentence, for remarks and questions. */
  String remark(Instant at, Dice dice) {
    return plan.phrases
        .common(dice.happens(0.5) ? Phrases.Common.L : Phrases.Common.H)
        .get(dice.upTo(7))
        .say(slots(at, false), dice);
  }

  String question(Instant at, Dice dice) {
    return "请补充："
        + place
        + "的具体位置，"
        + (dice.happens(0.5) ? "以及发生的时间，" : "并请留意来电，")
        + "我们将于"
        + slots(at, true).say(Slots.Word.DATE, dice)
        + "到现场核实。";
  }

  private void add(StringBuilder text, Phrases.Common kind, Slots slots, Dice dice) {
    dice.one(plan.phrases.common(kind)).write(text, slots, dice);
  }

  /** Sentences drawn one after the other, without repetition until all were drawn. */
  private static final class Deck {
    private final List<Sentence> all;
    private final List<Sentence> left;
    private boolean again;

    Deck(List<Sentence> all) {
      this.all = all;
      this.left = new ArrayList<>(all);
    }

    boolean untouched() {
      return !again;
    }

    Sentence draw(Dice dice) {
      if (left.isEmpty()) {
        left.addAll(all);
      }
      Sentence drawn = left.remove(dice.upTo(left.size()));
      again |= left.isEmpty();
      return drawn;
    }
  }
}
