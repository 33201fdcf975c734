package org.zerodistance.quickstart.bench.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The texts of one case: inquiry, answer and remarks, in realistic lengths. */
final class CaseTexts {
  private static final int LONGEST_TITLE = 60;
  private static final double GREETED = 0.55;

  private final CityPlan plan;
  private final Phrases.Theme theme;
  private final String place;
  private final String office;

  CaseTexts(CityPlan plan, Phrases.Theme theme, String place, String office) {
    this.plan = plan;
    this.theme = theme;
    this.place = place;
    this.office = office;
  }

  private TemplateValues slots(Instant around, boolean ahead) {
    return new TemplateValues(place, office, plan.counties(), around, ahead);
  }

  String title(SeededRandom random) {
    String title = random.one(theme.titles()).say(slots(Instant.EPOCH, false), random);
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  String body(Instant at, SeededRandom random) {
    int wanted = (int) MeasuredDistribution.BODY.draw(random);
    TemplateValues slots = slots(at, false);
    StringBuilder text = new StringBuilder(wanted + 80);
    if (wanted > 60 && random.happens(GREETED)) {
      add(text, Phrases.Common.G, slots, random);
    }
    Deck facts = new Deck(theme.facts());
    Deck others = new Deck(others());
    facts.draw(random).write(text, slots, random);
    String wish = random.one(theme.asks()).say(slots, random);
    boolean thanked = random.happens(0.6);
    while (text.length() + wish.length() < wanted) {
      // The facts come first and make up most of the text.
      (random.happens(facts.untouched() ? 0.75 : 0.15) ? facts : others)
          .draw(random)
          .write(text, slots, random);
      if (text.length() > 400 && random.happens(0.02)) {
        text.append('\n');
      }
    }
    if (wanted > 45) {
      text.append(wish);
    }
    if (wanted > 120) {
      add(text, Phrases.Common.W, slots, random);
    }
    if (wanted > 60 && thanked) {
      add(text, Phrases.Common.T, slots, random);
    }
    return text.toString();
  }

  private List<SentenceTemplate> others() {
    List<SentenceTemplate> all = new ArrayList<>(plan.phrases.common(Phrases.Common.H));
    all.addAll(plan.phrases.common(Phrases.Common.E));
    all.addAll(plan.phrases.common(Phrases.Common.L));
    return all;
  }

  String answer(Instant at, SeededRandom random) {
    int wanted = (int) MeasuredDistribution.REPLY.draw(random);
    TemplateValues slots = slots(at, true);
    StringBuilder text = new StringBuilder(wanted + 80);
    if (wanted > 50) {
      add(text, Phrases.Common.O, slots, random);
    }
    Deck own = new Deck(theme.answers());
    Deck others = new Deck(plan.phrases.common(Phrases.Common.M));
    own.draw(random).write(text, slots, random);
    while (text.length() + 15 < wanted) {
      if (text.length() > 150 && random.happens(0.12)) {
        text.append('\n');
      }
      (own.untouched() && random.happens(0.7) ? own : others)
          .draw(random)
          .write(text, slots, random);
    }
    if (wanted > 90) {
      add(text, Phrases.Common.C, slots, random);
    }
    return text.toString();
  }

  /** One sentence, for remarks and questions. */
  String remark(Instant at, SeededRandom random) {
    return plan.phrases
        .common(random.happens(0.5) ? Phrases.Common.L : Phrases.Common.H)
        .get(random.upTo(7))
        .say(slots(at, false), random);
  }

  String question(Instant at, SeededRandom random) {
    return "请补充："
        + place
        + "的具体位置，"
        + (random.happens(0.5) ? "以及发生的时间，" : "并请留意来电，")
        + "我们将于"
        + slots(at, true).say(TemplateValues.Word.DATE, random)
        + "到现场核实。";
  }

  private void add(
      StringBuilder text, Phrases.Common kind, TemplateValues slots, SeededRandom random) {
    random.one(plan.phrases.common(kind)).write(text, slots, random);
  }

  /** Sentences drawn one after the other, without repetition until all were drawn. */
  private static final class Deck {
    private final List<SentenceTemplate> all;
    private final List<SentenceTemplate> left;
    private boolean again;

    Deck(List<SentenceTemplate> all) {
      this.all = all;
      this.left = new ArrayList<>(all);
    }

    boolean untouched() {
      return !again;
    }

    SentenceTemplate draw(SeededRandom random) {
      if (left.isEmpty()) {
        left.addAll(all);
      }
      SentenceTemplate drawn = left.remove(random.upTo(left.size()));
      again |= left.isEmpty();
      return drawn;
    }
  }
}
