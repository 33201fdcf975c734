package org.zerodistance.quickstart.bench.city;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The events of one case in order, with the lines that the product would write in its log. Events
 * after the end of the city's time are left out.
 */
final class CaseHistory {
  private static final WeightedChoice OUTCOMES = new WeightedChoice(60, 22, 10, 4, 4);
  private static final List<String> OUTCOME_NAMES =
      List.of("answered", "solved", "carried_out", "adopted", "declined");

  private final CityPlan plan;
  private final Instant until;
  private final CityPlan.Board board;
  private final String kind;
  private final Instant submitted;
  private final List<CityCase.Happening> events = new ArrayList<>();
  private final List<CityCase.Task> tasks = new ArrayList<>();
  private Instant readAt;
  private Instant admittedAt;
  private Integer reader;
  private int workingDays;
  private Instant dueAt;
  private Instant answeredAt;
  private String handling = "unrouted";

  CaseHistory(CityPlan plan, Instant until, CityPlan.Board board, String kind, Instant submitted) {
    this.plan = plan;
    this.until = until;
    this.board = board;
    this.kind = kind;
    this.submitted = submitted;
    log(submitted, "inquiry_submitted", "public", "asker", null, null, null);
  }

  /** A moderator decides after some hours; false when this is after the end of the city's time. */
  boolean read(SeededRandom random) {
    readAt = submitted.plusSeconds(600 + (long) (Math.pow(random.unit(), 2) * 15 * 3600));
    reader = plan.moderator(random);
    if (readAt.isAfter(until)) {
      tasks.add(new CityCase.Task("new", submitted, null, null, null));
      return false;
    }
    return true;
  }

  void returned() {
    tasks.add(new CityCase.Task("new", submitted, readAt, reader, "returned"));
    log(readAt, "inquiry_returned", "asker", "newsroom", reader, null, null);
  }

  void withdrawn() {
    tasks.add(new CityCase.Task("new", submitted, readAt, null, "withdrawn_by_asker"));
    log(readAt, "inquiry_withdrawn", "asker", "asker", null, null, null);
  }

  void admitted(SeededRandom random) {
    int office = board.office().id();
    admittedAt = readAt;
    workingDays = kind.equals("consult") ? 2 : 5;
    dueAt = ArrivalPattern.due(admittedAt, workingDays);
    tasks.add(new CityCase.Task("new", submitted, readAt, reader, "admitted"));
    log(
        readAt,
        "inquiry_admitted",
        "public",
        "newsroom",
        reader,
        null,
        data("board", board.name()));
    log(
        readAt,
        "inquiry_routed",
        "public",
        "newsroom",
        reader,
        office,
        data("office", board.office().name()));
    log(
        readAt,
        "deadline_started",
        "public",
        "system",
        null,
        office,
        "{\"due\":\"" + dueAt + "\",\"days\":\"" + workingDays + "\"}");
    handling = "routed";
    if (random.happens(0.5)) {
      Instant accepted =
          ArrivalPattern.officeTime(
              admittedAt.plus(Duration.ofHours(random.between(1, 40))), random);
      if (accepted.isBefore(until)) {
        log(accepted, "office_accepted", "public", "office", spokesperson(), office, null);
        handling = "accepted";
      }
    }
  }

  CityCase.Question asked(CaseTexts words, Instant ready, SeededRandom random) {
    Instant at = between(admittedAt, ready, random.unit() * 0.5);
    Instant answered = between(admittedAt, ready, 0.5 + random.unit() * 0.4);
    if (ready.isBefore(admittedAt) || answered.isAfter(until)) {
      return null;
    }
    int office = board.office().id();
    log(at, "office_asked", "public", "office", spokesperson(), office, null);
    log(answered, "asker_answered", "public", "asker", null, office, null);
    return new CityCase.Question(words.question(at, random), at, answered);
  }

  List<CityCase.Answer> answered(CaseTexts words, Instant ready, SeededRandom random) {
    List<CityCase.Answer> answers = new ArrayList<>();
    Instant at = ArrivalPattern.officeTime(ready.isAfter(admittedAt) ? ready : admittedAt, random);
    if (at.isBefore(until)) {
      answeredAt = at;
      log(
          at,
          at.isAfter(dueAt) ? "deadline_missed" : "deadline_met",
          "public",
          "system",
          null,
          board.office().id(),
          data("due", dueAt.toString()));
      answers.add(answer(words, at, random));
      Instant again =
          ArrivalPattern.officeTime(at.plus(Duration.ofDays(random.between(3, 60))), random);
      if (random.happens(0.08) && again.isBefore(until)) {
        answers.add(answer(words, again, random));
      }
    }
    return answers;
  }

  private CityCase.Answer answer(CaseTexts words, Instant at, SeededRandom random) {
    String outcome = OUTCOME_NAMES.get(OUTCOMES.draw(random));
    log(
        at,
        "office_replied",
        "public",
        "office",
        spokesperson(),
        board.office().id(),
        data("outcome", outcome.toUpperCase(java.util.Locale.ROOT)));
    handling = "replied";
    return new CityCase.Answer(words.answer(at, random), outcome, at);
  }

  List<CityCase.Remark> remarked(CaseTexts words, SeededRandom random) {
    List<CityCase.Remark> remarks = new ArrayList<>();
    int count = random.happens(0.08) ? random.between(1, 3) : 0;
    Instant at = answeredAt == null ? admittedAt : answeredAt;
    for (int i = 0; i < count; i++) {
      at = at.plus(Duration.ofHours(random.between(2, 140)));
      if (at.isBefore(until)) {
        remarks.add(new CityCase.Remark(words.remark(at, random), at));
        log(at, "asker_remarked", "asker", "asker", null, null, null);
        log(at, "remark_admitted", "public", "newsroom", reader, null, null);
      }
    }
    return remarks;
  }

  /** The asker's evaluation, which few give. */
  String evaluated(SeededRandom random) {
    double lot = random.unit();
    if (answeredAt == null || answeredAt.plus(Duration.ofDays(20)).isAfter(until)) {
      return "none";
    }
    if (lot < 0.08) {
      handling = "evaluated";
      return lot < 0.055 ? "solved" : "declined";
    }
    handling = lot < 0.3 ? "closed" : "replied";
    return "none";
  }

  private static Instant between(Instant from, Instant to, double share) {
    return from.plusSeconds((long) (Duration.between(from, to).toSeconds() * share));
  }

  private int spokesperson() {
    return plan.spokesperson(board.office().id());
  }

  private void log(
      Instant at,
      String type,
      String audience,
      String actor,
      Integer person,
      Integer office,
      String data) {
    events.add(new CityCase.Happening(at, type, audience, actor, person, office, data));
  }

  private static String data(String key, String value) {
    return "{\"" + key + "\":\"" + value + "\"}";
  }

  String handling() {
    return handling;
  }

  Instant admittedAt() {
    return admittedAt;
  }

  /** The office's deadline; empty for a case without an office. */
  CityCase.Clock clock() {
    if (admittedAt == null) {
      return null;
    }
    String ending = answeredAt == null ? null : answeredAt.isAfter(dueAt) ? "late" : "met";
    return new CityCase.Clock(workingDays, admittedAt, dueAt, answeredAt, ending);
  }

  List<CityCase.Happening> events() {
    events.sort(Comparator.comparing(CityCase.Happening::at));
    return List.copyOf(events);
  }

  List<CityCase.Task> tasks() {
    return List.copyOf(tasks);
  }
}
