package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.cases.inquiries.VisibilityPolicy.Facts;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Tests the visibility of each part of a case: every kind of viewer with every state of the two
 * axes.
 */
class VisibilityPolicyTest {
  private static final OfficeId IN_CHARGE = new OfficeId(3);
  private static final OfficeId ANOTHER = new OfficeId(4);

  /** The sights of the parts in their order: Shown, Masked, Hidden. */
  private static final String NOTHING = "HHHHHHHHH";

  private static final String AS_LISTED = "SMSSMHHHH";
  private static final String ALL_BUT_NOTES = "SSSSSSSSH";
  private static final String ALL_OF_THE_ASKER = "SSSSSSSHH";
  private static final String ALL = "SSSSSSSSS";

  private enum Who {
    STRANGER,
    READER,
    ASKER,
    OFFICE_IN_CHARGE,
    ANOTHER_OFFICE,
    MODERATOR,
    REPORTER,
    ADMINISTRATOR,
    EDITOR;

    private Viewer viewer() {
      return switch (this) {
        // An asker without an account has proved it by the tracking code.
        case STRANGER, ASKER -> Viewer.NOBODY;
        case OFFICE_IN_CHARGE -> signedIn(Role.SPOKESPERSON, IN_CHARGE);
        case ANOTHER_OFFICE -> signedIn(Role.SPOKESPERSON, ANOTHER);
        case READER, MODERATOR, REPORTER, ADMINISTRATOR, EDITOR -> signedIn(Role.valueOf(name()));
      };
    }
  }

  static Stream<Arguments> everyViewerOfEveryCase() {
    return Arrays.stream(Who.values())
        .flatMap(
            who ->
                Arrays.stream(Visibility.values())
                    .flatMap(
                        visibility ->
                            Arrays.stream(Moderation.values())
                                .map(moderation -> Arguments.of(who, visibility, moderation))));
  }

  @ParameterizedTest
  @MethodSource("everyViewerOfEveryCase")
  void theConditionsForListsSayTheSame(Who who, Visibility visibility, Moderation moderation) {
    String name = "'" + visibility.name().toLowerCase(Locale.ROOT) + "'";
    Facts facts = facts(who, visibility, moderation, Optional.of(IN_CHARGE));
    switch (who) {
      case MODERATOR, REPORTER, ADMINISTRATOR, EDITOR ->
          assertThat(VisibilityPolicy.newsroom(who.viewer()).contains(name))
              .isEqualTo(VisibilityPolicy.mayOpen(who.viewer(), facts));
      case OFFICE_IN_CHARGE ->
          assertThat(
                  moderation == Moderation.ADMITTED
                      && VisibilityPolicy.OFFICE_IN_CHARGE.contains(name))
              .isEqualTo(VisibilityPolicy.mayOpen(who.viewer(), facts));
      default -> assertThat(VisibilityPolicy.newsroom(who.viewer())).isEqualTo("1 = 0");
    }
  }

  @ParameterizedTest
  @MethodSource("everyViewerOfEveryCase")
  void eachSeesWhatTheTableSays(Who who, Visibility visibility, Moderation moderation) {
    Facts facts = facts(who, visibility, moderation, Optional.of(IN_CHARGE));

    assertThat(sights(who.viewer(), facts)).isEqualTo(expected(who, visibility, moderation));
    assertThat(VisibilityPolicy.mayOpen(who.viewer(), facts))
        .isEqualTo(!expected(who, visibility, moderation).equals(NOTHING));
  }

  @ParameterizedTest
  @MethodSource("everyViewerOfEveryCase")
  void eachReadsTheEventsThatAreMeantForThem(
      Who who, Visibility visibility, Moderation moderation) {
    Facts facts = facts(who, visibility, moderation, Optional.of(IN_CHARGE));
    Set<Audience> meant =
        switch (expected(who, visibility, moderation)) {
          case ALL -> Set.of(Audience.values());
          case ALL_OF_THE_ASKER -> Set.of(Audience.PUBLIC, Audience.ASKER);
          case ALL_BUT_NOTES -> Set.of(Audience.PUBLIC, Audience.ASKER, Audience.OFFICE);
          case AS_LISTED -> Set.of(Audience.PUBLIC);
          default -> Set.of();
        };

    assertThat(VisibilityPolicy.audiences(who.viewer(), facts)).isEqualTo(meant);
  }

  @ParameterizedTest
  @MethodSource("everyViewerOfEveryCase")
  void whileNoOfficeIsInChargeNoOfficeSeesMoreThanReaders(
      Who who, Visibility visibility, Moderation moderation) {
    Facts facts = facts(who, visibility, moderation, Optional.empty());
    Who sameAs = who == Who.OFFICE_IN_CHARGE ? Who.READER : who;

    assertThat(sights(who.viewer(), facts)).isEqualTo(expected(sameAs, visibility, moderation));
  }

  @Test
  void listedIsWhatWasLetInForEverybody() {
    List<String> listed =
        everyViewerOfEveryCase()
            .filter(a -> a.get()[0] == Who.STRANGER)
            .filter(
                a ->
                    VisibilityPolicy.listed(
                        facts(
                            Who.STRANGER,
                            (Visibility) a.get()[1],
                            (Moderation) a.get()[2],
                            Optional.empty())))
            .map(a -> a.get()[1] + " " + a.get()[2])
            .toList();

    assertThat(listed).containsExactly("PUBLIC ADMITTED");
  }

  private static String expected(Who who, Visibility visibility, Moderation moderation) {
    boolean admitted = moderation == Moderation.ADMITTED;
    boolean listed = admitted && visibility == Visibility.PUBLIC;
    return switch (who) {
      case STRANGER, READER, ANOTHER_OFFICE -> listed ? AS_LISTED : NOTHING;
      case ASKER -> ALL_OF_THE_ASKER;
      case OFFICE_IN_CHARGE ->
          listed || (admitted && visibility == Visibility.ASKER_AND_OFFICE)
              ? ALL_BUT_NOTES
              : NOTHING;
      case MODERATOR, REPORTER, ADMINISTRATOR -> visibility == Visibility.SEALED ? NOTHING : ALL;
      case EDITOR -> ALL;
    };
  }

  private static Facts facts(
      Who who, Visibility visibility, Moderation moderation, Optional<OfficeId> office) {
    return new Facts(visibility, moderation, office, who == Who.ASKER);
  }

  private static String sights(Viewer viewer, Facts facts) {
    return Arrays.stream(VisibilityPolicy.Part.values())
        .map(part -> VisibilityPolicy.sight(viewer, facts, part).name().substring(0, 1))
        .collect(Collectors.joining());
  }

  private static Viewer signedIn(Role role, OfficeId... offices) {
    return new Viewer(
        Optional.of(new PersonId(1)), "测试员", Set.of(role), Set.of(offices), Optional.empty());
  }
}
