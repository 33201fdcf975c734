package org.zerodistance.newsroom.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentStateTest {
  private static final Map<AssignmentState, Set<AssignmentState>> LEGAL =
      Map.of(
          AssignmentState.PROPOSED, Set.of(AssignmentState.CLAIMED, AssignmentState.DROPPED),
          AssignmentState.CLAIMED,
              Set.of(
                  AssignmentState.PROPOSED, AssignmentState.IN_PROGRESS, AssignmentState.DROPPED),
          AssignmentState.IN_PROGRESS,
              Set.of(AssignmentState.PROPOSED, AssignmentState.FILED, AssignmentState.DROPPED),
          AssignmentState.FILED,
              Set.of(AssignmentState.IN_PROGRESS, AssignmentState.DONE, AssignmentState.DROPPED),
          AssignmentState.DONE, Set.of(),
          AssignmentState.DROPPED, Set.of());

  static Stream<Arguments> everyPair() {
    return Arrays.stream(AssignmentState.values())
        .flatMap(from -> Arrays.stream(AssignmentState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void aMoveIsListedOrRefused(AssignmentState from, AssignmentState to) {
    Assignment assignment = new Assignment(new AssignmentId(1), "回访路灯", null, from, null, 0);

    if (LEGAL.get(from).contains(to)) {
      assertThatCode(() -> assignment.requireMove(to)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> assignment.requireMove(to))
          .isInstanceOfSatisfying(
              AssignmentProblem.class,
              problem ->
                  assertThat(problem.code())
                      .isEqualTo(AssignmentProblem.Code.ASSIGNMENT_MOVE_NOT_ALLOWED));
    }
  }

  @Test
  void onlyTheTwoEndsSetTheCasesFree() {
    assertThat(AssignmentState.values())
        .filteredOn(state -> !state.open())
        .containsExactly(AssignmentState.DONE, AssignmentState.DROPPED);
  }
}
