package org.zerodistance.quickstart.bench.city;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An inquiry with all its data; missing values are null, as in the tables.
 *
 * @param index from 0; the id is one more
 * @param theme its subject
 */
record CityCase(
    int index,
    CityPlan.Board board,
    Phrases.Theme theme,
    String kind,
    Integer topic,
    String title,
    String body,
    String place,
    BigDecimal lat,
    BigDecimal lng,
    Asker asker,
    String visibility,
    String moderation,
    String handling,
    String officeOutcome,
    String readerOutcome,
    Instant submittedAt,
    Instant admittedAt,
    Clock clock,
    List<Answer> answers,
    List<Remark> remarks,
    Question question,
    List<Instant> meToos,
    List<Happening> events,
    List<Task> tasks) {

  /** The asker: with or without account, with or without name. */
  record Asker(Integer person, String name, String label, String phone) {}

  /** The office's deadline. */
  record Clock(int workingDays, Instant startedAt, Instant dueAt, Instant endedAt, String ending) {}

  /** An answer of the office. */
  record Answer(String text, String outcome, Instant at) {}

  /** A remark of the asker. */
  record Remark(String text, Instant at) {}

  /** A question of the office; always answered. */
  record Question(String text, Instant at, Instant answeredAt) {}

  /** A line of the event log. */
  record Happening(
      Instant at,
      String type,
      String audience,
      String actor,
      Integer person,
      Integer office,
      String data) {}

  /** A moderation task, open or done. */
  record Task(String cause, Instant at, Instant doneAt, Integer by, String decision) {}

  int id() {
    return index + 1;
  }

  long number() {
    return CityWriter.FIRST_NUMBER + index;
  }

  boolean listed() {
    return moderation.equals("admitted") && visibility.equals("public");
  }

  boolean answered() {
    return !answers.isEmpty();
  }
}
