package org.zerodistance.search.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** The words on a document are those that its viewers have, and nobody else's. */
class VisibilityScopesTest {
  private static final OfficeId OFFICE = new OfficeId(3);

  static Stream<Arguments> everyCase() {
    return Arrays.stream(Visibility.values())
        .flatMap(
            visibility -> Arrays.stream(Moderation.values()).map(m -> Arguments.of(visibility, m)));
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void aDocumentIsForTheNewsroomAndForTheOfficeThatMayOpenTheCase(
      Visibility visibility, Moderation moderation) {
    List<String> expected = new ArrayList<>();
    if (visibility != Visibility.SEALED) {
      expected.add("newsroom");
    }
    if (moderation == Moderation.ADMITTED
        && (visibility == Visibility.PUBLIC || visibility == Visibility.ASKER_AND_OFFICE)) {
      expected.add("office-3");
    }

    assertThat(on(visibility, moderation, Optional.of(OFFICE))).isEqualTo(expected);
    expected.remove("office-3");
    assertThat(on(visibility, moderation, Optional.empty())).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MODERATOR", "REPORTER", "EDITOR", "ADMINISTRATOR"})
  void theNewsroomSeesWhatIsTheNewsrooms(Role role) {
    assertThat(VisibilityScopes.of(viewer(Set.of(role), Set.of()))).containsExactly("newsroom");
    assertThat(VisibilityScopes.of(viewer(Set.of(role, Role.SPOKESPERSON), Set.of(OFFICE))))
        .containsExactly("newsroom");
  }

  @Test
  void aSpokespersonSeesWhatIsForTheirOffices() {
    Viewer ofTwo = viewer(Set.of(Role.SPOKESPERSON), Set.of(OFFICE, new OfficeId(12)));
    assertThat(VisibilityScopes.of(ofTwo)).containsExactly("office-12", "office-3");
    assertThat(VisibilityScopes.of(viewer(Set.of(Role.SPOKESPERSON), Set.of()))).isEmpty();
  }

  @Test
  void nobodyElseSearchesThere() {
    for (Viewer other : List.of(Viewer.NOBODY, viewer(Set.of(Role.READER), Set.of(OFFICE)))) {
      assertThatThrownBy(() -> VisibilityScopes.of(other)).isInstanceOf(AccessProblem.class);
    }
  }

  private static List<String> on(
      Visibility visibility, Moderation moderation, Optional<OfficeId> office) {
    return VisibilityScopes.on(new VisibilityPolicy.Facts(visibility, moderation, office, false));
  }

  private static Viewer viewer(Set<Role> roles, Set<OfficeId> offices) {
    return new Viewer(Optional.empty(), "", roles, offices, Optional.empty());
  }
}
