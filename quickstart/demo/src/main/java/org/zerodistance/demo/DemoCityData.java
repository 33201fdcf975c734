package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.cases.deadlines.CalendarDay;
import org.zerodistance.cases.deadlines.CalendarKeeping;
import org.zerodistance.cases.replies.ReplyTemplates;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.city.house.ChangeHouse;
import org.zerodistance.city.house.Housekeeping;
import org.zerodistance.city.house.MapArea;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.city.offices.BoardKind;
import org.zerodistance.city.offices.BoardState;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.offices.OfficeKeeping;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.city.offices.OfficeState;
import org.zerodistance.city.offices.SaveBoard;
import org.zerodistance.city.offices.SaveOffice;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicKeeping;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.signin.CreatePerson;
import org.zerodistance.city.signin.PeopleKeeping;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SettingStore;

/**
 * Creates the data of a city before its first inquiry in one transaction: house, offices, boards,
 * topics, holidays, columns, people, templates.
 */
@Dependent
public class DemoCityData {
  private final Housekeeping house;
  private final SettingStore settings;
  private final OfficeKeeping offices;
  private final OfficeDirectory directory;
  private final BoardKeeping boards;
  private final TopicKeeping topics;
  private final TopicTree tree;
  private final CalendarKeeping calendar;
  private final ColumnKeeping columns;
  private final PeopleKeeping people;
  private final ReplyTemplates replyTemplates;

  @Inject
  DemoCityData(
      Housekeeping house,
      SettingStore settings,
      OfficeKeeping offices,
      OfficeDirectory directory,
      BoardKeeping boards,
      TopicKeeping topics,
      TopicTree tree,
      CalendarKeeping calendar,
      ColumnKeeping columns,
      PeopleKeeping people,
      ReplyTemplates replyTemplates) {
    this.house = house;
    this.settings = settings;
    this.offices = offices;
    this.directory = directory;
    this.boards = boards;
    this.topics = topics;
    this.tree = tree;
    this.calendar = calendar;
    this.columns = columns;
    this.people = people;
    this.replyTemplates = replyTemplates;
  }

  /** Creates all data; {@code mark} is stored with them, so that they are created only once. */
  @Transactional
  public void create(DemoYaml city, String password, String mark) {
    DemoYaml named = city.part("house");
    house.change(
        new ChangeHouse(
            named.text("name"),
            named.text("name_en"),
            named.text("paper"),
            named.text("paper_en"),
            ZoneId.of(named.text("zone")),
            Optional.of(map(city.part("map")))),
        Viewer.SYSTEM);
    int position = 0;
    for (DemoYaml office : city.parts("offices")) {
      offices.create(office(office, position++), Viewer.SYSTEM);
    }
    for (DemoYaml board : city.parts("boards")) {
      boards.create(board(board, position++), Viewer.SYSTEM);
    }
    city.rows("topics").forEach(this::topic);
    calendar.putAll(
        city.parts("holidays").stream()
            .map(
                day ->
                    new CalendarDay(
                        LocalDate.parse(day.text("day")), day.flag("working"), day.text("name")))
            .toList(),
        Viewer.SYSTEM);
    for (DemoYaml column : city.parts("columns")) {
      columns.create(column(column, position++), Viewer.SYSTEM);
    }
    for (DemoYaml person : city.parts("people")) {
      people.create(person(person, password), Viewer.SYSTEM);
    }
    for (DemoYaml template : city.parts("reply_templates")) {
      OfficeId office = officeId(template.text("office"));
      replyTemplates.add(
          office, template.text("title"), template.text("body"), spokesperson(office));
    }
    settings.put(mark, "set");
  }

  private static MapArea map(DemoYaml map) {
    List<List<String>> bounds = map.rows("bounds");
    return new MapArea(
        Double.parseDouble(bounds.get(0).get(0)),
        Double.parseDouble(bounds.get(0).get(1)),
        Double.parseDouble(bounds.get(1).get(0)),
        Double.parseDouble(bounds.get(1).get(1)),
        "demo/" + map.text("image"));
  }

  private SaveOffice office(DemoYaml office, int position) {
    return new SaveOffice(
        office.find("parent").map(this::officeId),
        office.text("slug"),
        office.text("name"),
        office.text("name_en"),
        OfficeLevel.valueOf(office.text("level").toUpperCase(Locale.ROOT)),
        office.text("region"),
        position,
        OfficeState.OPEN);
  }

  private SaveBoard board(DemoYaml board, int position) {
    return new SaveBoard(
        officeId(board.text("office")),
        board.text("slug"),
        board.text("name"),
        board.text("name_en"),
        BoardKind.valueOf(board.text("kind").toUpperCase(Locale.ROOT)),
        board.text("group"),
        board.text("group_en"),
        board.text("description"),
        board.text("description_en"),
        position,
        BoardState.OPEN);
  }

  private void topic(List<String> names) {
    Optional<TopicId> above = Optional.empty();
    List<String> path = new ArrayList<>();
    for (String name : names) {
      path.add(name);
      Optional<TopicId> parent = above;
      above =
          Optional.of(
              tree.find(String.join("/", path))
                  .map(t -> t.id())
                  .orElseGet(() -> topics.create(parent, name, 0, Viewer.SYSTEM)));
    }
  }

  private static SaveColumn column(DemoYaml column, int position) {
    return new SaveColumn(
        column.text("slug"),
        column.text("name"),
        column.text("name_en"),
        column.text("publication"),
        column.text("description"),
        Rhythm.valueOf(column.text("rhythm").toUpperCase(Locale.ROOT)),
        column
            .find("weekday")
            .map(day -> java.time.DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)).getValue()),
        position,
        column.has("second_reader"),
        ColumnState.OPEN);
  }

  private CreatePerson person(DemoYaml person, String password) {
    Set<Grant> grants = new HashSet<>();
    for (String name : person.texts("roles")) {
      Role role = Role.valueOf(name.toUpperCase(Locale.ROOT));
      if (role == Role.SPOKESPERSON) {
        grants.add(Grant.spokesperson(officeId(person.text("office"))));
      } else if (role != Role.READER) {
        grants.add(Grant.of(role));
      }
    }
    return new CreatePerson(
        person.text("name"),
        person.text("email"),
        person.find("language"),
        grants,
        Optional.of(password));
  }

  private OfficeId officeId(String slug) {
    return directory.find(slug).orElseThrow().id();
  }

  private static Viewer spokesperson(OfficeId office) {
    return new Viewer(
        Optional.of(new PersonId(0)),
        "",
        Set.of(Role.SPOKESPERSON),
        Set.of(office),
        Optional.empty());
  }
}
