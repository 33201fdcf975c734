package org.zerodistance.quickstart.bench.city;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The rows of offices, boards, topics, people and columns. */
final class CityMasterData {
  private static final String OPEN = "open";

  private CityMasterData() {}

  static void write(CityWriter.Files files, GeneratedCity city, CityPlan plan) throws IOException {
    for (CityPlan.Office o : plan.offices) {
      files
          .of(CityTable.OFFICE)
          .row(
              o.id(),
              above(o.parent()),
              o.slug(),
              o.name(),
              o.nameEn(),
              o.level(),
              o.region(),
              o.id(),
              OPEN);
    }
    for (CityPlan.Board b : plan.boards) {
      files
          .of(CityTable.BOARD)
          .row(
              b.id(),
              b.office().id(),
              b.slug(),
              b.name(),
              b.nameEn(),
              b.kind(),
              b.group(),
              "向" + b.office().name() + "提问。",
              b.id(),
              OPEN);
    }
    for (CityPlan.Topic t : plan.topics) {
      files
          .of(CityTable.TOPIC)
          .row(t.id(), above(t.parent()), t.level(), t.name(), t.path(), t.id());
    }
    for (StoryGenerator.Column c : StoryGenerator.COLUMNS) {
      files
          .of(CityTable.STORY_COLUMN)
          .row(
              c.id(),
              c.slug(),
              c.name(),
              c.nameEn(),
              c.publication(),
              "每周一期。",
              "weekly",
              c.weekday(),
              c.id(),
              OPEN);
    }
    people(files, city, plan);
  }

  private static void people(CityWriter.Files files, GeneratedCity city, CityPlan plan)
      throws IOException {
    Instant since = city.begin().minus(Duration.ofDays(30));
    for (CityPlan.Staff s : plan.staff) {
      files
          .of(CityTable.PERSON)
          .row(
              s.id(),
              s.role() + s.id() + "@bench.example",
              s.name(),
              "zh-CN",
              "active",
              since,
              since);
      files.of(CityTable.PERSON_ROLE).row(s.id(), s.role(), s.office());
    }
    int staff = plan.staff.size();
    SeededRandom random = SeededRandom.of(city.seed(), -2);
    for (int i = 1; i <= city.readers(); i++) {
      files
          .of(CityTable.PERSON)
          .row(
              staff + i,
              "reader" + i + "@bench.example",
              CityPlan.person(random),
              "zh-CN",
              "active",
              since,
              since);
      files.of(CityTable.PERSON_ROLE).row(staff + i, "reader", 0);
    }
  }

  private static Integer above(int parent) {
    return parent == 0 ? null : parent;
  }
}
