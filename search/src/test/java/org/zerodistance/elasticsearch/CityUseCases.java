package org.zerodistance.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.deadlines.CalendarDay;
import org.zerodistance.cases.deadlines.CalendarKeeping;
import org.zerodistance.cases.deadlines.DeadlineRules;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.city.offices.OfficeKeeping;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.city.offices.SaveBoard;
import org.zerodistance.city.offices.SaveOffice;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicImport;
import org.zerodistance.city.offices.TopicKeeping;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestCity;

/** What administrators do with offices, boards, topics, columns, holidays and deadline rules. */
final class CityUseCases {
  private final SearchHouse house;
  private final UseCaseStep step;
  private final TestCity city;
  private final Viewer administrator;

  CityUseCases(SearchHouse house, UseCaseStep step) {
    this.house = house;
    this.step = step;
    this.city = house.city();
    this.administrator = city.person(Role.ADMINISTRATOR);
  }

  void run() {
    OfficeId office = house.get(OfficeKeeping.class).create(office("河港局", 0), administrator);
    BoardId board = house.get(BoardKeeping.class).create(board(office, "河港问政"), administrator);
    TopicKeeping topics = house.get(TopicKeeping.class);
    TopicId above = topics.create(Optional.empty(), "水运", 1, administrator);
    TopicId topic = topics.create(Optional.of(above), "码头", 1, administrator);
    ColumnKeeping columns = house.get(ColumnKeeping.class);
    ColumnId column = columns.create(column("river-talk", "河边说话"), administrator);
    Receipt receipt = city.admitted("码头的石阶塌了");
    CaseMoves moves = house.get(CaseMoves.class);
    step.of(
        "a case and a story of theirs",
        () -> {
          moves.reroute(receipt.id(), board, Viewer.SYSTEM);
          moves.reclassify(receipt.id(), Kind.HELP, Optional.of(topic), Viewer.SYSTEM);
          city.aStory().in(column).about(receipt.id()).draft();
        });
    step.of(
        "an office is renamed",
        () -> house.get(OfficeKeeping.class).change(office, 0, office("港务管理局", 0), administrator));
    step.of(
        "an office rises",
        () -> house.get(OfficeKeeping.class).change(office, 1, office("港务管理局", 1), administrator));
    step.of(
        "a board is renamed",
        () -> house.get(BoardKeeping.class).change(board, 0, board(office, "港务问政"), administrator));
    step.of("a topic is renamed", () -> topics.change(topic, 0, "渡口", 1, administrator));
    step.of("the topic above is renamed", () -> topics.change(above, 0, "航运", 1, administrator));
    step.of(
        "topics come and go",
        () -> {
          house
              .get(TopicImport.class)
              .read(
                  "level1,level2,level3\n航运,船闸,\n".getBytes(StandardCharsets.UTF_8), administrator);
          TopicId unused = topics.create(Optional.empty(), "没有人用的", 9, administrator);
          topics.remove(unused, 0, administrator);
        });
    step.of(
        "a column is renamed",
        () -> columns.change(column, column("river-talk", "港边说话"), 0, administrator));
    step.of(
        "a column moves to another address",
        () -> columns.change(column, column("port-talk", "港边说话"), 1, administrator));
    step.of("holidays", this::holidays);
    step.of(
        "a deadline rule",
        () -> {
          DeadlineRules rules = house.get(DeadlineRules.class);
          var before = rules.current().get(Kind.COMPLAINT);
          rules.change(
              Kind.COMPLAINT, before.ruleVersion(), before.workingDays() + 1, administrator);
        });
  }

  private void holidays() {
    CalendarKeeping calendar = house.get(CalendarKeeping.class);
    LocalDate day = LocalDate.of(2031, 5, 1);
    calendar.put(new CalendarDay(day, false, "劳动节"), administrator);
    calendar.putAll(List.of(new CalendarDay(day.plusDays(1), false, "劳动节")), administrator);
    calendar.read(
        "day,working,name\n2031-05-03,false,劳动节\n".getBytes(StandardCharsets.UTF_8), administrator);
    calendar.clear(day, administrator);
  }

  private SaveOffice office(String name, int higher) {
    return city.anOffice("river-port")
        .named(name)
        .of(higher == 0 ? OfficeLevel.DEPARTMENT : OfficeLevel.CITY)
        .command();
  }

  private SaveBoard board(OfficeId office, String name) {
    return city.aBoard("river-port", office).named(name).command();
  }

  private SaveColumn column(String slug, String name) {
    return city.aColumn().at(slug).named(name).command();
  }
}
