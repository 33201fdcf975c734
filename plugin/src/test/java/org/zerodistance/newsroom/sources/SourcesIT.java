package org.zerodistance.newsroom.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class SourcesIT {
  private static TestHouse house;
  private static TestCity city;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void reportersAndEditorsSeeTheSourceAndEachLookIsALineOfTheAudit() {
    Receipt receipt = city.anInquiry().reachedAt("li@mail.example").mailedIn("zh-CN").admitted();
    Viewer reporter = city.person(Role.REPORTER);
    Viewer editor = city.person(Role.EDITOR);

    SourceContact source = house.get(Sources.class).look(receipt.number(), reporter);
    house.get(Sources.class).look(receipt.number(), editor);
    house.get(Sources.class).look(receipt.number(), reporter);

    assertThat(source.name()).contains("李先生");
    assertThat(source.nameWithheld()).isTrue();
    assertThat(source.phone()).contains("555-0100");
    assertThat(source.dialled()).isEqualTo("5550100");
    assertThat(source.email()).contains("li@mail.example");
    assertThat(source.mailed()).isTrue();
    assertThat(looks(receipt))
        .extracting(line -> line.actorId().orElseThrow())
        .containsExactly(reporter.id(), editor.id(), reporter.id());
    CaseView seen = house.get(CasePages.class).get(receipt.number(), editor);
    assertThat(house.get(Timelines.class).of(Subject.INQUIRY, seen.id(), seen.audiences()))
        .as("the case's own timeline")
        .noneMatch(row -> row.type() == EventType.SOURCE_SEEN);
  }

  @Test
  void aNameThatTheAskerShowsIsNotWithheld() {
    Receipt receipt = city.anInquiry().showingName().admitted();

    assertThat(
            house
                .get(Sources.class)
                .look(receipt.number(), city.person(Role.EDITOR))
                .nameWithheld())
        .isFalse();
  }

  @Test
  void nobodyElseSeesItAndARefusalIsNoLook() {
    Receipt receipt = city.anInquiry().admitted();
    for (Viewer outsider :
        List.of(
            city.person(Role.SPOKESPERSON),
            city.person(Role.MODERATOR),
            city.person(Role.ADMINISTRATOR),
            city.person(Role.READER),
            Viewer.NOBODY)) {
      assertThatThrownBy(() -> house.get(Sources.class).look(receipt.number(), outsider))
          .isInstanceOf(AccessProblem.class);
    }
    house
        .get(CaseMoves.class)
        .changeVisibility(receipt.id(), Visibility.SEALED, city.person(Role.EDITOR));
    assertRefused(
        InquiryProblem.Code.INQUIRY_NOT_FOUND,
        () -> house.get(Sources.class).look(receipt.number(), city.person(Role.REPORTER)));
    assertThat(looks(receipt)).isEmpty();
  }

  private static List<EventLine> looks(Receipt receipt) {
    return EventLine.about(house, Subject.INQUIRY, receipt.id()).stream()
        .filter(line -> line.type() == EventType.SOURCE_SEEN)
        .toList();
  }
}
