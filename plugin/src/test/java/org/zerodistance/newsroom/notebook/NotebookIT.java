package org.zerodistance.newsroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;
import org.zerodistance.testing.TestPhotos;

class NotebookIT {
  private static final Instant WHEN = Instant.parse("2026-03-02T02:00:00Z");

  private static TestHouse house;
  private static TestCity city;
  private static Viewer reporter;
  private static Viewer editor;
  private static AssignmentId assignment;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
    reporter = city.person(Role.REPORTER);
    editor = city.person(Role.EDITOR);
    assignment = city.anAssignment().of(reporter).claimed();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource(EntryKind.class)
  void theAuthorCorrectsForADayAndEditorsAfterIt(EntryKind kind) {
    NotebookEntry entry = add(kind);
    NotebookCorrections corrections = house.get(NotebookCorrections.class);

    corrections.correct(
        assignment, entry.entryId(), wording(kind, "摊主说九点收摊。"), List.of(), 1, reporter);
    older(entry);
    assertRefused(
        NotebookProblem.Code.ENTRY_CLOSED,
        () ->
            corrections.correct(
                assignment, entry.entryId(), wording(kind, "十点。"), List.of(), 2, reporter));
    assertRefused(
        NotebookProblem.Code.ENTRY_CLOSED,
        () -> corrections.remove(assignment, entry.entryId(), 2, reporter));
    corrections.correct(assignment, entry.entryId(), wording(kind, "十点。"), List.of(), 2, editor);

    assertThat(read(entry, reporter).body()).isEqualTo("十点。");
    assertThat(read(entry, reporter).corrected()).isTrue();
    assertThat(earlier(entry, reporter))
        .extracting(EarlierWording::body, EarlierWording::actedByName)
        .containsExactly(tuple("摊主说九点收摊。", editor.name()), tuple("原来的话", reporter.name()));

    corrections.remove(assignment, entry.entryId(), 3, editor);

    assertRefused(NotebookProblem.Code.ENTRY_NOT_FOUND, () -> read(entry, reporter));
    assertThat(earlier(entry, editor))
        .first()
        .returns(EarlierWording.Act.REMOVED, EarlierWording::act)
        .returns("十点。", EarlierWording::body)
        .returns(reporter.name(), EarlierWording::authorName);
    EventLine last = EventLine.last(house, Subject.ASSIGNMENT, assignment);
    assertThat(last.audience()).isEqualTo(Audience.NEWSROOM);
    assertThat(last.data()).hasValueSatisfying(data -> assertThat(data).contains("removed"));
    assertThat(EventLine.about(house, Subject.ASSIGNMENT, assignment))
        .as("words of the notebook in the event log")
        .noneMatch(line -> line.toString().contains("摊主") || line.toString().contains("十点"));
  }

  @ParameterizedTest
  @EnumSource(EntryKind.class)
  void nobodyElseCorrectsOrReadsWhatItSaidBefore(EntryKind kind) {
    NotebookEntry entry = add(kind);
    NotebookCorrections corrections = house.get(NotebookCorrections.class);
    corrections.correct(
        assignment, entry.entryId(), wording(kind, "更正后的话"), List.of(), 1, reporter);
    Viewer colleague = city.person(Role.REPORTER);

    assertRefused(
        NotebookProblem.Code.ENTRY_CLOSED,
        () -> corrections.remove(assignment, entry.entryId(), 2, colleague));
    assertThat(earlier(entry, colleague)).isEmpty();
    for (Viewer outsider :
        List.of(
            city.person(Role.SPOKESPERSON),
            city.person(Role.MODERATOR),
            city.person(Role.ADMINISTRATOR),
            Viewer.NOBODY)) {
      assertThatThrownBy(
              () ->
                  corrections.correct(
                      assignment, entry.entryId(), wording(kind, "x"), List.of(), 2, outsider))
          .isInstanceOf(AccessProblem.class);
      assertThatThrownBy(() -> earlier(entry, outsider)).isInstanceOf(AccessProblem.class);
    }
  }

  @ParameterizedTest
  @EnumSource(EntryKind.class)
  void ofTwoCorrectionsAtTheSameTimeTheSecondIsTold(EntryKind kind) {
    NotebookEntry entry = add(kind);
    NotebookCorrections corrections = house.get(NotebookCorrections.class);
    corrections.correct(assignment, entry.entryId(), wording(kind, "先来"), List.of(), 1, editor);

    assertRefused(
        NotebookProblem.Code.ENTRY_CHANGED_MEANWHILE,
        () ->
            corrections.correct(
                assignment, entry.entryId(), wording(kind, "后到"), List.of(), 1, reporter));
    assertThat(read(entry, reporter).body()).isEqualTo("先来");
  }

  @ParameterizedTest
  @EnumSource(EntryKind.class)
  void theSameWordsWriteNothing(EntryKind kind) {
    NotebookEntry entry = add(kind);
    int events = EventLine.about(house, Subject.ASSIGNMENT, assignment).size();

    house
        .get(NotebookCorrections.class)
        .correct(assignment, entry.entryId(), wording(kind, " 原来的话\n"), List.of(), 1, reporter);

    assertThat(read(entry, reporter).version()).isEqualTo(1);
    assertThat(earlier(entry, reporter)).isEmpty();
    assertThat(EventLine.about(house, Subject.ASSIGNMENT, assignment)).hasSize(events);
  }

  @Test
  void anEntryOfAnotherAssignmentIsNotFound() {
    NotebookEntry entry = add(EntryKind.NOTE);
    AssignmentId other = city.anAssignment().of(reporter).claimed();

    assertRefused(
        NotebookProblem.Code.ENTRY_NOT_FOUND,
        () -> house.get(NotebookCorrections.class).remove(other, entry.entryId(), 1, reporter));
  }

  @Test
  void aVisitIsSavedWithAllItsPhotosOrNotAtAll() {
    PhotoKey there = TestPhotos.stage(house, "form-visit-1");
    int before = visits().size();

    assertRefused(
        PhotoProblem.PhotoCode.PHOTO_GONE,
        () ->
            house
                .get(FieldNotes.class)
                .visit(
                    assignment,
                    new AddVisit(
                        "菜市场",
                        "污水流到了路上。",
                        WHEN,
                        "form-visit-1",
                        List.of(there, PhotoKey.find("0".repeat(26)).orElseThrow())),
                    reporter));
    assertThat(visits()).hasSize(before);

    VisitId visit =
        house
            .get(FieldNotes.class)
            .visit(
                assignment,
                new AddVisit("菜市场", "污水流到了路上。", WHEN, "form-visit-1", List.of(there)),
                reporter);
    assertThat(house.get(Photos.class).list(OwnerKind.VISIT, visit)).hasSize(1);
    NotebookEntry saved =
        house
            .get(FieldNotePages.class)
            .get(assignment, new EntryId(EntryKind.VISIT, visit.value()), reporter);
    PhotoKey later = TestPhotos.stage(house, "form-visit-2");
    house.get(FieldNotes.class).photos(saved, "form-visit-2", List.of(later), reporter);
    assertThat(house.get(Photos.class).list(OwnerKind.VISIT, visit)).hasSize(2);

    house
        .get(NotebookCorrections.class)
        .correct(
            assignment,
            saved.entryId(),
            new EntryWording("菜市场", null, "污水流到了路上。", WHEN),
            List.of(there),
            1,
            reporter);
    assertThat(house.get(Photos.class).list(OwnerKind.VISIT, visit))
        .extracting(photo -> photo.fileKey())
        .containsExactly(later);
    house.get(NotebookCorrections.class).remove(assignment, saved.entryId(), 1, reporter);
    assertThat(house.get(Photos.class).list(OwnerKind.VISIT, visit)).isEmpty();
  }

  private static List<NotebookEntry> visits() {
    return house.get(FieldNotePages.class).of(assignment, reporter).visits();
  }

  private static NotebookEntry add(EntryKind kind) {
    FieldNotes notes = house.get(FieldNotes.class);
    switch (kind) {
      case NOTE -> notes.note(assignment, "原来的话", reporter);
      case CONTACT ->
          notes.contact(assignment, new AddContact("摊主", ContactWay.PHONE, "原来的话", WHEN), reporter);
      case VISIT -> notes.visit(assignment, new AddVisit("摊主", "原来的话", WHEN), reporter);
    }
    FieldNotePages.Entries all = house.get(FieldNotePages.class).of(assignment, reporter);
    return (switch (kind) {
          case NOTE -> all.notes();
          case CONTACT -> all.contacts();
          case VISIT -> all.visits();
        })
        .stream().max(Comparator.comparing(NotebookEntry::id)).orElseThrow();
  }

  private static EntryWording wording(EntryKind kind, String words) {
    return kind == EntryKind.NOTE
        ? EntryWording.note(words)
        : new EntryWording("摊主", kind == EntryKind.CONTACT ? ContactWay.PHONE : null, words, WHEN);
  }

  private static NotebookEntry read(NotebookEntry entry, Viewer by) {
    return house.get(FieldNotePages.class).get(assignment, entry.entryId(), by);
  }

  private static List<EarlierWording> earlier(NotebookEntry entry, Viewer by) {
    return house.get(FieldNotePages.class).earlierWordings(assignment, by).stream()
        .filter(w -> w.entryKind() == entry.kind() && w.entryId() == entry.id())
        .toList();
  }

  /** Makes the entry a day old. */
  private static void older(NotebookEntry entry) {
    String table =
        entry.kind() == EntryKind.VISIT
            ? "visit"
            : "assignment_" + entry.kind().name().toLowerCase(Locale.ROOT);
    house
        .jdbi()
        .useHandle(
            h ->
                h.createUpdate("UPDATE " + table + " SET made_at = :at WHERE id = :id")
                    .bind("at", entry.madeAt().minus(1, ChronoUnit.DAYS))
                    .bind("id", entry.id())
                    .execute());
  }
}
