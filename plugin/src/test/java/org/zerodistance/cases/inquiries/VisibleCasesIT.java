package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.testing.NewerRelease;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** Tests that lists of cases are filtered as the visibility policy decides for each case. */
class VisibleCasesIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyStateIsFilteredForEveryViewerAsThePolicySays() {
    TestCity city = house.city();
    Viewer asker = city.person(Role.READER);
    Map<InquiryId, VisibilityPolicy.Facts> cases = new LinkedHashMap<>();
    for (Visibility visibility : Visibility.values()) {
      for (Moderation moderation : Moderation.values()) {
        InquiryId id = city.anInquiry().by(asker).admitted(visibility).id();
        set(id, "moderation", moderation.name());
        cases.put(
            id,
            new VisibilityPolicy.Facts(visibility, moderation, Optional.of(city.office()), false));
      }
    }

    for (Viewer viewer :
        List.of(
            Viewer.NOBODY,
            asker,
            city.person(Role.READER),
            city.person(Role.SPOKESPERSON),
            house.city().person(Role.SPOKESPERSON),
            city.person(Role.MODERATOR),
            city.person(Role.EDITOR))) {
      for (VisibilityPolicy.Part part : VisibilityPolicy.Part.values()) {
        List<InquiryId> expected = new ArrayList<>();
        cases.forEach(
            (id, facts) -> {
              VisibilityPolicy.Facts seen =
                  new VisibilityPolicy.Facts(
                      facts.visibility(), facts.moderation(), facts.office(), viewer.equals(asker));
              if (VisibilityPolicy.sight(viewer, seen, part) != VisibilityPolicy.Sight.HIDDEN) {
                expected.add(id);
              }
            });
        assertThat(visible().among(cases.keySet(), part, viewer))
            .as("%s for %s", part, viewer.roles())
            .containsExactlyElementsOf(expected);
      }
    }
  }

  @Test
  void theOrderStaysAndEachCaseComesOnceByOneStatement() {
    TestCity city = house.city();
    InquiryId first = city.admitted("路灯不亮").id();
    InquiryId hidden = city.submitted("噪音扰民").id();
    InquiryId last = city.admitted("井盖丢失").id();

    SqlCount.reset();
    Set<InquiryId> seen =
        visible()
            .among(
                List.of(last, hidden, first, last, new InquiryId(987_654_321)),
                VisibilityPolicy.Part.CASE,
                Viewer.NOBODY);

    assertThat(seen).containsExactly(last, first);
    assertThat(SqlCount.get()).isEqualTo(1);
    assertThat(visible().among(Set.of(), VisibilityPolicy.Part.CASE, Viewer.NOBODY)).isEmpty();
  }

  @Test
  void aStateThatANewerReleaseWroteIsSeenByNobody() {
    TestCity city = house.city();
    Viewer editor = city.person(Role.EDITOR);
    InquiryId known = city.admitted("路灯不亮").id();
    InquiryId otherVisibility = city.admitted("井盖丢失").id();
    InquiryId otherModeration = city.admitted("空中飞线").id();
    NewerRelease.writes(house, "inquiry", "visibility", List.of(otherVisibility.value()));
    NewerRelease.writes(house, "inquiry", "moderation", List.of(otherModeration.value()));
    Set<InquiryId> all = new LinkedHashSet<>(List.of(otherVisibility, otherModeration, known));
    assertThat(visible().among(all, VisibilityPolicy.Part.CASE, editor)).containsExactly(known);
  }

  private static void set(InquiryId id, String column, String state) {
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE inquiry SET " + column + " = ? WHERE id = ?",
                    state.toLowerCase(Locale.ROOT),
                    id.value()));
  }

  private static VisibleCases visible() {
    return house.get(VisibleCases.class);
  }
}
