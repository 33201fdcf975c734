package org.zerodistance.insight.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class DossiersIT {
  private static TestHouse house;
  private static TestCity city;
  private static Viewer editor;
  private static Viewer reporter;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
    editor = city.person(Role.EDITOR);
    reporter = city.person(Role.REPORTER);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void linkingAndUnlinkingAreEventsAndMoveNothing() {
    Receipt lamps = city.admitted("丁香里路灯不亮");
    DossierId dossier = city.aDossier().titled("丁香里一带的路灯").createdBy(reporter);
    int version = version(lamps);

    assertThat(linking().link(dossier, lamps.id(), reporter)).isTrue();
    assertThat(linking().link(dossier, lamps.id(), editor)).isFalse();
    assertThat(pages().get(dossier, reporter).cases()).hasSize(1);
    assertThat(linking().unlink(dossier, lamps.id(), editor)).isTrue();
    assertThat(linking().unlink(dossier, lamps.id(), editor)).isFalse();

    assertThat(pages().get(dossier, reporter).cases()).isEmpty();
    assertThat(version(lamps)).isEqualTo(version);
    assertThat(events(Subject.DOSSIER, dossier))
        .containsExactly(EventType.DOSSIER_CREATED, EventType.CASE_LINKED, EventType.CASE_UNLINKED);
    List<TimelineRow> ofTheCase =
        house.get(Timelines.class).of(Subject.INQUIRY, lamps.id(), EnumSet.allOf(Audience.class));
    assertThat(ofTheCase).extracting(TimelineRow::type).contains(EventType.CASE_LINKED);
    assertThat(
            house
                .get(Timelines.class)
                .of(Subject.INQUIRY, lamps.id(), EnumSet.of(Audience.PUBLIC, Audience.OFFICE)))
        .extracting(TimelineRow::type)
        .doesNotContain(EventType.CASE_LINKED, EventType.CASE_UNLINKED);
  }

  @Test
  void everybodySeesAPublicOneWithItsListedCasesAlone() {
    Receipt seen = city.admitted("木槿街垃圾没人收");
    Receipt hidden = city.admitted("木槿街垃圾堆到路中间");
    DossierId dossier = city.aDossier().of(seen.id(), hidden.id()).createdBy(editor);
    house.get(MeToos.class).add(seen.number(), Viewer.NOBODY, "一个邻居");
    house.get(MeToos.class).add(hidden.number(), Viewer.NOBODY, "另一个邻居");
    house
        .get(CaseMoves.class)
        .changeVisibility(hidden.id(), Visibility.NEWSROOM_ONLY, Viewer.SYSTEM);

    assertThatThrownBy(() -> pages().getPublic(dossier)).isInstanceOf(DossierProblem.class);
    assertThat(pages().of(seen.id(), Viewer.NOBODY)).isEmpty();
    assertThat(pages().of(seen.id(), reporter)).hasSize(1);
    keeping().show(dossier, true, pages().get(dossier, editor).row().version(), editor);

    DossierPage everybody = pages().getPublic(dossier);
    assertThat(everybody.cases()).extracting(DossierCase::number).containsExactly(seen.number());
    assertThat(everybody.row().cases()).isEqualTo(1);
    assertThat(everybody.row().voices()).isEqualTo(2);
    assertThat(everybody.weeks().stream().mapToInt(DossierPage.Week::voices).sum()).isEqualTo(1);
    DossierPage newsroom = pages().get(dossier, editor);
    assertThat(newsroom.row().cases()).isEqualTo(2);
    assertThat(newsroom.row().voices()).isEqualTo(4);
    assertThat(pages().of(seen.id(), Viewer.NOBODY)).hasSize(1);
    assertThat(pages().listPublic(TimeCursor.NEWEST, 50).rows())
        .filteredOn(r -> r.id().equals(dossier))
        .singleElement()
        .satisfies(r -> assertThat(r.cases()).isEqualTo(1));

    keeping().show(dossier, false, newsroom.row().version(), editor);
    assertThatThrownBy(() -> pages().getPublic(dossier)).isInstanceOf(DossierProblem.class);
  }

  @Test
  void onlyAnEditorOpensAndShowsWhatAReporterProposes() {
    DossierId dossier = city.aDossier().proposed();

    assertThatThrownBy(() -> keeping().move(dossier, DossierState.OPEN, 0, reporter))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> keeping().show(dossier, true, 0, editor))
        .isInstanceOfSatisfying(
            DossierProblem.class,
            p -> assertThat(p.code()).isEqualTo(DossierProblem.Code.DOSSIER_NOT_READY));
    keeping().move(dossier, DossierState.OPEN, 0, editor);
    keeping().move(dossier, DossierState.WATCHING, 1, reporter);
    assertThatThrownBy(() -> keeping().show(dossier, true, 2, reporter))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> keeping().move(dossier, DossierState.PROPOSED, 2, editor))
        .isInstanceOfSatisfying(
            DossierProblem.class,
            p -> assertThat(p.code()).isEqualTo(DossierProblem.Code.DOSSIER_MOVE_NOT_ALLOWED));
    assertThatThrownBy(() -> pages().get(dossier, Viewer.NOBODY)).isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> pages().get(dossier, city.person(Role.SPOKESPERSON)))
        .isInstanceOf(AccessProblem.class);
  }

  @Test
  void theSlowerOfTwoIsTold() {
    DossierId dossier = city.aDossier().titled("杏花渡水质").saying("甲").open();

    keeping().save(dossier, "杏花渡的水质", "乙", 0, reporter);

    assertThatThrownBy(() -> keeping().save(dossier, "杏花渡饮水", "丙", 0, editor))
        .isInstanceOfSatisfying(
            DossierProblem.class,
            p -> assertThat(p.code()).isEqualTo(DossierProblem.Code.DOSSIER_CHANGED_MEANWHILE));
    assertThat(pages().get(dossier, editor).row().summary()).isEqualTo("乙");
    assertThatThrownBy(() -> keeping().save(dossier, "", "丙", 1, editor))
        .isInstanceOf(InvalidFormProblem.class);
  }

  @Test
  void listsAreReadByCursorAndByIndex() {
    for (int i = 0; i < 5; i++) {
      city.aDossier().titled("排队的问题 " + i).open();
    }

    var first = pages().list(Optional.of(DossierState.OPEN), TimeCursor.NEWEST, 3, reporter);
    var second =
        pages()
            .list(
                Optional.of(DossierState.OPEN),
                TimeCursor.of(first.next().orElseThrow()),
                50,
                reporter);

    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
    // By SQL, since the plan of the query needs a thousand rows.
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    INSERT INTO dossier (title, state, created_at, changed_at)
                    SELECT 'many', 'closed', '2020-01-01', '2020-01-01' FROM information_schema.columns LIMIT 1000
                    """));
    assertThat(
            Explain.of(
                house.jdbi(),
                """
                SELECT * FROM dossier s WHERE s.state = 'open' AND s.changed_at <= '2030-01-01'
                  AND (s.changed_at < '2030-01-01' OR s.id < 9) ORDER BY s.changed_at DESC, s.id DESC LIMIT 3
                """,
                Map.of()))
        .singleElement()
        .satisfies(step -> assertThat(step.index()).isEqualTo("dossier_state"));
  }

  private static List<EventType> events(Subject subject, DossierId id) {
    return house.get(Timelines.class).of(subject, id, EnumSet.allOf(Audience.class)).stream()
        .map(TimelineRow::type)
        .toList();
  }

  private static int version(Receipt receipt) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT version FROM inquiry WHERE id = :id")
                    .bind("id", receipt.id())
                    .mapTo(Integer.class)
                    .one());
  }

  private static DossierKeeping keeping() {
    return house.get(DossierKeeping.class);
  }

  private static Linking linking() {
    return house.get(Linking.class);
  }

  private static DossierPages pages() {
    return house.get(DossierPages.class);
  }
}
