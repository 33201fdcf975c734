package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoRole;
import org.zerodistance.media.attachments.PhotoUpload;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentKeeping;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.assignments.AssignmentState;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.newsroom.notebook.AddContact;
import org.zerodistance.newsroom.notebook.AddVisit;
import org.zerodistance.newsroom.notebook.ContactWay;
import org.zerodistance.newsroom.notebook.FieldNotes;
import org.zerodistance.newsroom.notebook.VisitId;

/** Creates one assignment in one transaction: claimed, worked on, filed or dropped. */
@Dependent
public class DemoAssignmentData {
  private static final LocalTime DESK_TIME = LocalTime.of(10, 20);

  private final Claiming claiming;
  private final AssignmentKeeping keeping;
  private final AssignmentPages pages;
  private final FieldNotes notes;
  private final PhotoIntake photos;
  private final DemoPhotos demoPhotos;
  private final SettingStore settings;

  @Inject
  DemoAssignmentData(
      Claiming claiming,
      AssignmentKeeping keeping,
      AssignmentPages pages,
      FieldNotes notes,
      PhotoIntake photos,
      DemoPhotos demoPhotos,
      SettingStore settings) {
    this.claiming = claiming;
    this.keeping = keeping;
    this.pages = pages;
    this.notes = notes;
    this.photos = photos;
    this.demoPhotos = demoPhotos;
    this.settings = settings;
  }

  /** Stores the new assignment's id under {@code mark}, so that it is created only once. */
  @Transactional
  public void create(
      DemoYaml yaml, DemoPeople people, Function<String, InquiryId> inquiries, String mark) {
    Viewer reporter = people.get(yaml.text("reporter"));
    List<InquiryId> cases = yaml.texts("inquiries").stream().map(inquiries).toList();
    Instant claimed = ago(people, yaml.number("claimed_days_ago"), 0);
    AssignmentId id = HouseClock.at(claimed, () -> claiming.claim(cases.get(0), reporter));
    HouseClock.at(
        claimed.plusSeconds(300),
        () -> {
          cases.stream().skip(1).forEach(more -> keeping.addCase(id, more, reporter));
          var row = pages.get(id, reporter).assignment();
          keeping.plan(
              id,
              row.title(),
              Optional.of(people.today().plusDays(yaml.number("due_in_days"))),
              row.version(),
              reporter);
          return id;
        });
    AssignmentState state = AssignmentState.valueOf(yaml.text("state").toUpperCase(Locale.ROOT));
    if (state != AssignmentState.CLAIMED) {
      move(id, AssignmentState.IN_PROGRESS, "", claimed.plusSeconds(7_200), reporter);
    }
    diary(yaml, people, id, reporter);
    Instant end =
        ago(people, Math.max(0, Math.min(yaml.number("claimed_days_ago"), lastDay(yaml)) - 1), 5);
    String reason = yaml.find("reason").orElse("");
    switch (state) {
      case FILED -> move(id, AssignmentState.FILED, reason, end, reporter);
      case DONE -> {
        move(id, AssignmentState.FILED, "", end, reporter);
        move(id, AssignmentState.DONE, reason, end.plusSeconds(3_600), reporter);
      }
      case DROPPED -> move(id, AssignmentState.DROPPED, reason, end, reporter);
      default -> {
        // "claimed" and "in progress" need no further step
      }
    }
    settings.put(mark, id.toString());
  }

  private void diary(DemoYaml yaml, DemoPeople people, AssignmentId id, Viewer reporter) {
    int minute = 0;
    for (DemoYaml note : yaml.parts("notes")) {
      at(people, note, minute++, () -> notes.note(id, note.text("text"), reporter));
    }
    for (DemoYaml contact : yaml.parts("contacts")) {
      Instant when = ago(people, contact.number("days_ago"), minute);
      at(
          people,
          contact,
          minute++,
          () ->
              notes.contact(
                  id,
                  new AddContact(
                      contact.text("whom") + remainder(contact.text("how")),
                      way(contact.text("how")),
                      contact.text("said"),
                      when),
                  reporter));
    }
    for (DemoYaml visit : yaml.parts("visits")) {
      Instant when = ago(people, visit.number("days_ago"), minute);
      at(
          people,
          visit,
          minute++,
          () -> {
            VisitId made =
                notes.visit(
                    id, new AddVisit(visit.text("place"), visit.text("seen"), when), reporter);
            visit.texts("photos").forEach(file -> photo(made, file, reporter));
          });
    }
  }

  private void photo(VisitId visit, String file, Viewer reporter) {
    try (InputStream in = demoPhotos.open(file)) {
      photos.add(OwnerKind.VISIT, visit, new PhotoUpload(file, in), PhotoRole.PLAIN, "", reporter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(AssignmentId id, AssignmentState to, String reason, Instant at, Viewer by) {
    HouseClock.at(
        at,
        () -> {
          keeping.move(id, to, reason, pages.get(id, by).assignment().version(), by);
          return id;
        });
  }

  private static void at(DemoPeople people, DemoYaml yaml, int minute, Runnable work) {
    HouseClock.at(
        ago(people, yaml.number("days_ago"), minute),
        () -> {
          work.run();
          return true;
        });
  }

  private static Instant ago(DemoPeople people, int days, int minutes) {
    return people.past(
        people
            .today()
            .minusDays(days)
            .atTime(DESK_TIME)
            .plusMinutes(minutes)
            .atZone(people.zone())
            .toInstant());
  }

  /** The age in days of the latest entry of the diary. */
  private static int lastDay(DemoYaml yaml) {
    int last = yaml.number("claimed_days_ago");
    for (String part : List.of("notes", "contacts", "visits")) {
      for (DemoYaml entry : yaml.parts(part)) {
        last = Math.min(last, entry.number("days_ago"));
      }
    }
    return last;
  }

  private static final Map<String, ContactWay> WAYS =
      Map.of(
          "电话", ContactWay.PHONE,
          "面谈", ContactWay.IN_PERSON,
          "微信", ContactWay.MESSAGE,
          "短信", ContactWay.MESSAGE,
          "邮件", ContactWay.EMAIL,
          "采访函", ContactWay.LETTER);

  private static ContactWay way(String how) {
    return WAYS.entrySet().stream()
        .filter(way -> how.contains(way.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ContactWay.IN_PERSON);
  }

  /** The text in brackets about the occasion: “面谈（米粉店）”. */
  private static String remainder(String how) {
    int bracket = how.indexOf('（');
    return bracket < 0 ? "" : how.substring(bracket);
  }
}
