package org.zerodistance.quickstart.bench.city;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Generates one case after the other; each depends only on the seed and its index. */
final class CaseMaker {
  private static final Weights VISIBILITY = new Weights(94, 5, 0.9, 0.1);
  private static final List<String> VISIBILITIES =
      List.of("public", "asker_and_office", "newsroom_only", "sealed");
  private static final double RETURNED = 0.03;
  private static final double WITHDRAWN = 0.01;
  private static final double NEVER_ANSWERED = 0.027;
  private static final double VOICED = 0.28;

  private final City city;
  private final CityPlan plan;
  private final Rhythm rhythm;

  CaseMaker(City city, CityPlan plan) {
    this.city = city;
    this.plan = plan;
    this.rhythm = new Rhythm(city.begin(), city.until());
  }

  CityCase make(int index) {
    Dice dice = Dice.of(city.seed(), index);
    CityPlan.Board board = plan.boards.get(plan.boardWeights.draw(dice));
    Phrases.Theme theme = dice.one(board.themes());
    Instant submitted = rhythm.at((index + dice.unit()) / city.inquiries());
    String place = Slots.name(theme.place(), dice);
    CaseWords words = new CaseWords(plan, theme, place, board.office().name());
    String kind = Phrases.KINDS.get(theme.kinds().draw(dice));
    CaseCourse course = new CaseCourse(plan, city.until(), board, kind, submitted);
    String visibility = VISIBILITIES.get(VISIBILITY.draw(dice));
    String moderation = moderated(course, dice);
    String readerOutcome = "none";
    List<CityCase.Answer> answers = List.of();
    List<CityCase.Remark> remarks = List.of();
    CityCase.Question question = null;
    if (moderation.equals("admitted")) {
      Instant ready = submitted.plusSeconds((long) (Spread.DELAY.draw(dice) * 86_400));
      if (!dice.happens(NEVER_ANSWERED)) {
        if (dice.happens(0.03)) {
          question = course.asked(words, ready, dice);
        }
        answers = course.answered(words, ready, dice);
      }
      remarks = course.remarked(words, dice);
      readerOutcome = course.evaluated(dice);
    }
    boolean spot = dice.happens(0.25);
    return new CityCase(
        index,
        board,
        theme,
        kind,
        dice.happens(0.8) ? plan.topicIds.get(theme.topic()) : null,
        words.title(dice),
        words.body(submitted, dice),
        dice.happens(0.7) ? place : null,
        spot ? degrees(23.1, dice) : null,
        spot ? degrees(111.2, dice) : null,
        asker(dice),
        visibility,
        moderation,
        course.handling(),
        answers.isEmpty() ? "none" : answers.get(answers.size() - 1).outcome(),
        readerOutcome,
        submitted,
        course.admittedAt(),
        course.clock(),
        answers,
        remarks,
        question,
        moderation.equals("admitted") && visibility.equals("public")
            ? voices(course.admittedAt(), dice)
            : List.of(),
        course.events(),
        course.tasks());
  }

  private static String moderated(CaseCourse course, Dice dice) {
    double lot = dice.unit();
    if (!course.read(dice)) {
      return "waiting";
    }
    if (lot < WITHDRAWN) {
      course.withdrawn();
      return "withdrawn";
    }
    if (lot < WITHDRAWN + RETURNED) {
      course.returned();
      return "returned";
    }
    course.admitted(dice);
    return "admitted";
  }

  private CityCase.Asker asker(Dice dice) {
    Integer person = dice.happens(0.3) ? plan.staff.size() + 1 + dice.upTo(city.readers()) : null;
    String name = CityPlan.person(dice);
    return new CityCase.Asker(
        person,
        dice.happens(0.7) ? name : null,
        dice.happens(0.35) ? name.charAt(0) + (dice.happens(0.5) ? "先生" : "女士") : null,
        "1" + dice.between(3, 9) + String.format("%09d", dice.upTo(1_000_000_000)));
  }

  private List<Instant> voices(Instant from, Dice dice) {
    if (!dice.happens(VOICED)) {
      return List.of();
    }
    int count = (int) Spread.ME_TOOS.draw(dice);
    long seconds = Math.min(Duration.between(from, city.until()).toSeconds(), 60 * 86_400L);
    List<Instant> voices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // Most “me too” are sent in the first days.
      voices.add(from.plusSeconds((long) (seconds * Math.pow(dice.unit(), 3))));
    }
    return voices;
  }

  private static BigDecimal degrees(double from, Dice dice) {
    return BigDecimal.valueOf(Math.round((from + dice.unit() * 0.6) * 1e6), 6);
  }
}
