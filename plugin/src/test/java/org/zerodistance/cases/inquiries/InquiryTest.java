package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * Tests that every pair of states on each axis of an inquiry is either an allowed move or refused.
 */
class InquiryTest {
  private static final Instant SUBMITTED = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private static final Map<Moderation, Set<Moderation>> MODERATED =
      Map.of(
          Moderation.WAITING,
              Set.of(
                  Moderation.ADMITTED,
                  Moderation.RETURNED,
                  Moderation.REJECTED,
                  Moderation.WITHDRAWN),
          Moderation.ADMITTED, Set.of(),
          Moderation.RETURNED, Set.of(Moderation.WAITING, Moderation.WITHDRAWN),
          Moderation.REJECTED, Set.of(),
          Moderation.WITHDRAWN, Set.of());

  /** Staying in the same state is no move and always allowed. */
  private static final Map<Handling, Set<Handling>> HANDLED =
      Map.of(
          Handling.UNROUTED, Set.of(Handling.UNROUTED, Handling.ROUTED),
          Handling.ROUTED,
              Set.of(
                  Handling.UNROUTED,
                  Handling.ROUTED,
                  Handling.ACCEPTED,
                  Handling.VERIFIED,
                  Handling.REPLIED,
                  Handling.CLOSED),
          Handling.ACCEPTED,
              Set.of(
                  Handling.UNROUTED,
                  Handling.ROUTED,
                  Handling.ACCEPTED,
                  Handling.VERIFIED,
                  Handling.REPLIED,
                  Handling.CLOSED),
          Handling.VERIFIED,
              Set.of(
                  Handling.UNROUTED,
                  Handling.ROUTED,
                  Handling.ACCEPTED,
                  Handling.VERIFIED,
                  Handling.REPLIED,
                  Handling.CLOSED),
          Handling.REPLIED,
              Set.of(Handling.ROUTED, Handling.REPLIED, Handling.EVALUATED, Handling.CLOSED),
          Handling.EVALUATED,
              Set.of(Handling.ROUTED, Handling.REPLIED, Handling.EVALUATED, Handling.CLOSED),
          Handling.CLOSED, Set.of(Handling.ROUTED, Handling.REPLIED, Handling.CLOSED));

  static Stream<Arguments> everyPairOfModeration() {
    return pairs(Moderation.values());
  }

  static Stream<Arguments> everyPairOfHandling() {
    return pairs(Handling.values());
  }

  static Stream<Arguments> everyPairOfVisibility() {
    return pairs(Visibility.values());
  }

  static Stream<Arguments> everyModerationWithEveryVisibility() {
    return Arrays.stream(Moderation.values())
        .flatMap(m -> Arrays.stream(Visibility.values()).map(v -> Arguments.of(m, v)));
  }

  @ParameterizedTest
  @MethodSource("everyPairOfModeration")
  void aMoveByAModeratorIsListedOrRefused(Moderation from, Moderation to) {
    Inquiry before = in(Handling.UNROUTED, from, Visibility.PUBLIC);

    if (MODERATED.get(from).contains(to)) {
      Inquiry after = before.moderated(to, NOW);
      assertThat(after.moderation()).isEqualTo(to);
      assertThat(after.admittedAt()).isEqualTo(to == Moderation.ADMITTED ? NOW : null);
    } else {
      assertRefused(() -> before.moderated(to, NOW));
    }
  }

  @ParameterizedTest
  @MethodSource("everyPairOfHandling")
  void aMoveByAnOfficeIsListedOrRefused(Handling from, Handling to) {
    Inquiry before = in(from, Moderation.ADMITTED, Visibility.PUBLIC);

    if (HANDLED.get(from).contains(to)) {
      assertThat(before.handled(to).handling()).isEqualTo(to);
    } else {
      assertRefused(() -> before.handled(to));
    }
  }

  @ParameterizedTest
  @EnumSource(Handling.class)
  void anAnswerIsTakenWhereverItMayFollow(Handling from) {
    Inquiry before = in(from, Moderation.ADMITTED, Visibility.PUBLIC);

    if (HANDLED.get(from).contains(Handling.REPLIED)) {
      Inquiry first = before.replied(Outcome.ANSWERED, NOW);
      Inquiry second = first.replied(Outcome.SOLVED, NOW.plusSeconds(60));
      assertThat(second.handling()).isEqualTo(Handling.REPLIED);
      assertThat(second.officeOutcome()).isEqualTo(Outcome.SOLVED);
      assertThat(second.firstRepliedAt()).isEqualTo(NOW);
      assertThat(second.lastRepliedAt()).isEqualTo(NOW.plusSeconds(60));
      assertThat(second.replyCount()).isEqualTo(2);
    } else {
      assertRefused(() -> before.replied(Outcome.ANSWERED, NOW));
    }
  }

  /** A moderator may widen or narrow the visibility of a case at any time. */
  @ParameterizedTest
  @MethodSource("everyPairOfVisibility")
  void aCaseMayBeShownToOthersFromEachVisibility(Visibility from, Visibility to) {
    Inquiry before = in(Handling.ROUTED, Moderation.ADMITTED, from);

    Inquiry after = before.shownTo(to);

    assertThat(after.visibility()).isEqualTo(to);
    assertThat(after.shownTo(from)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("everyModerationWithEveryVisibility")
  void onlyWhatWasLetInForEverybodyIsListed(Moderation moderation, Visibility visibility) {
    assertThat(in(Handling.ROUTED, moderation, visibility).listed())
        .isEqualTo(moderation == Moderation.ADMITTED && visibility == Visibility.PUBLIC);
  }

  private static void assertRefused(ThrowingCallable move) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            InquiryProblem.class,
            problem ->
                assertThat(problem.code()).isEqualTo(InquiryProblem.Code.INQUIRY_MOVE_NOT_ALLOWED));
  }

  private static <E extends Enum<E>> Stream<Arguments> pairs(E[] states) {
    return Arrays.stream(states)
        .flatMap(from -> Arrays.stream(states).map(to -> Arguments.of(from, to)));
  }

  private static Inquiry in(Handling handling, Moderation moderation, Visibility visibility) {
    return new Inquiry(
        new InquiryId(1),
        new InquiryNumber(100001),
        new BoardId(1),
        new OfficeId(1),
        null,
        Kind.COMPLAINT,
        "路灯不亮",
        "好几天了。",
        null,
        null,
        null,
        "李先生",
        visibility,
        moderation,
        handling,
        Outcome.NONE,
        Outcome.NONE,
        Outcome.NONE,
        Source.WEB,
        SUBMITTED,
        null,
        null,
        null,
        0,
        0,
        0,
        3);
  }
}
