package org.zerodistance.quickstart.bench.city;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Generates one case after the other; each depends only on the seed and its index. */
final class CaseGenerator {
  private static final WeightedChoice VISIBILITY = new WeightedChoice(94, 5, 0.9, 0.1);
  private static final List<String> VISIBILITIES =
      List.of("public", "asker_and_office", "newsroom_only", "sealed");
  private static final double RETURNED = 0.03;
  private static final double WITHDRAWN = 0.01;
  private static final double NEVER_ANSWERED = 0.027;
  private static final double VOICED = 0.28;

  private final GeneratedCity city;
  private final CityPlan plan;
  private final ArrivalPattern arrivals;

  CaseGenerator(GeneratedCity city, CityPlan plan) {
    this.city = city;
    this.plan = plan;
    this.arrivals = new ArrivalPattern(city.begin(), city.until());
  }

  CityCase make(int index) {
    SeededRandom random = SeededRandom.of(city.seed(), index);
    CityPlan.Board board = plan.boards.get(plan.boardWeights.draw(random));
    Phrases.Theme theme = random.one(board.themes());
    Instant submitted = arrivals.at((index + random.unit()) / city.inquiries());
    String place = TemplateValues.name(theme.place(), random);
    CaseTexts words = new CaseTexts(plan, theme, place, board.office().name());
    String kind = Phrases.KINDS.get(theme.kinds().draw(random));
    CaseHistory course = new CaseHistory(plan, city.until(), board, kind, submitted);
    String visibility = VISIBILITIES.get(VISIBILITY.draw(random));
    String moderation = moderated(course, random);
    String readerOutcome = "none";
    List<CityCase.Answer> answers = List.of();
    List<CityCase.Remark> remarks = List.of();
    CityCase.Question question = null;
    if (moderation.equals("admitted")) {
      Instant ready =
          submitted.plusSeconds((long) (MeasuredDistribution.DELAY.draw(random) * 86_400));
      if (!random.happens(NEVER_ANSWERED)) {
        if (random.happens(0.03)) {
          question = course.asked(words, ready, random);
        }
        answers = course.answered(words, ready, random);
      }
      remarks = course.remarked(words, random);
      readerOutcome = course.evaluated(random);
    }
    boolean spot = random.happens(0.25);
    return new CityCase(
        index,
        board,
        theme,
        kind,
        random.happens(0.8) ? plan.topicIds.get(theme.topic()) : null,
        words.title(random),
        words.body(submitted, random),
        random.happens(0.7) ? place : null,
        spot ? degrees(23.1, random) : null,
        spot ? degrees(111.2, random) : null,
        asker(random),
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
            ? voices(course.admittedAt(), random)
            : List.of(),
        course.events(),
        course.tasks());
  }

  private static String moderated(CaseHistory course, SeededRandom random) {
    double lot = random.unit();
    if (!course.read(random)) {
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
    course.admitted(random);
    return "admitted";
  }

  private CityCase.Asker asker(SeededRandom random) {
    Integer person =
        random.happens(0.3) ? plan.staff.size() + 1 + random.upTo(city.readers()) : null;
    String name = CityPlan.person(random);
    return new CityCase.Asker(
        person,
        random.happens(0.7) ? name : null,
        random.happens(0.35) ? name.charAt(0) + (random.happens(0.5) ? "先生" : "女士") : null,
        "1" + random.between(3, 9) + String.format("%09d", random.upTo(1_000_000_000)));
  }

  private List<Instant> voices(Instant from, SeededRandom random) {
    if (!random.happens(VOICED)) {
      return List.of();
    }
    int count = (int) MeasuredDistribution.ME_TOOS.draw(random);
    long seconds = Math.min(Duration.between(from, city.until()).toSeconds(), 60 * 86_400L);
    List<Instant> voices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      // Most “me too” are sent in the first days.
      voices.add(from.plusSeconds((long) (seconds * Math.pow(random.unit(), 3))));
    }
    return voices;
  }

  private static BigDecimal degrees(double from, SeededRandom random) {
    return BigDecimal.valueOf(Math.round((from + random.unit() * 0.6) * 1e6), 6);
  }
}
