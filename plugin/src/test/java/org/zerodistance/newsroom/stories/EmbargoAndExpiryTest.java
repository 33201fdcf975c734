package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Violations;

/** Tests which embargo and which end fit a story, without a database. */
class EmbargoAndExpiryTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:30Z");
  private static final Instant EMBARGO = Instant.parse("2026-11-20T06:15:12Z");
  private static final Instant END = Instant.parse("2026-11-29T01:30:45Z");

  @Test
  void aLimitOfTheSameMinuteKeepsItsSeconds() {
    Story story = limited(Publication.DRAFT, EMBARGO, END);

    assertThat(limits(minute(EMBARGO), minute(END)).of(story)).isEqualTo(limits(EMBARGO, END));
    Instant nextMinute = minute(EMBARGO).plusSeconds(60);
    assertThat(limits(nextMinute, minute(END)).of(story)).isEqualTo(limits(nextMinute, END));
    Instant laterEnd = minute(END).plusSeconds(60);
    assertThat(limits(minute(EMBARGO), laterEnd).of(story)).isEqualTo(limits(EMBARGO, laterEnd));
    assertThat(EmbargoAndExpiry.NONE.of(story)).isEqualTo(EmbargoAndExpiry.NONE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Publication.class,
      names = {"PUBLISHED", "CORRECTED"})
  void aPublishedStoryKeepsItsEmbargoAndTakesAnotherEnd(Publication state) {
    Story story = limited(state, EMBARGO, END);
    Instant laterEnd = END.plus(7, ChronoUnit.DAYS);

    assertThat(limits(EMBARGO.plusSeconds(3_600), laterEnd).of(story))
        .isEqualTo(limits(EMBARGO, laterEnd));
  }

  /** All times in minutes from now; an empty one is not set. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, -",
        "1, -, -, -",
        "0, -, -, publishAt story.time-past",
        "-1, -, -, publishAt story.time-past",
        "-1, 60, -, publishAt story.time-past",
        "60, 60, -, -",
        "59, 60, -, publishAt story.time-in-embargo",
        "-, 1, -, -",
        "-, 0, -, embargoUntil story.embargo-past",
        "-, -1, -, embargoUntil story.embargo-past",
        "-, -, 1, -",
        "-, -, 0, expiresAt story.expiry-past",
        "-, -, -1, expiresAt story.expiry-past",
        "-, 60, 61, -",
        "-, 60, 60, expiresAt story.expiry-in-embargo",
        "-, 60, 59, expiresAt story.expiry-in-embargo",
        "60, -, 61, -",
        "60, -, 60, expiresAt story.expiry-before-publication",
        "60, -, 59, expiresAt story.expiry-before-publication",
      })
  void aTimeThatDoesNotFitIsNamedAtItsField(
      Integer publishAt, Integer embargo, Integer end, String wrong) {
    assertThat(
            wrongs(
                story(Publication.APPROVED),
                Optional.ofNullable(in(publishAt)),
                limits(in(embargo), in(end))))
        .isEqualTo(wrong == null ? List.of() : List.of(wrong));
  }

  @Test
  void allConflictsAreNamedAtOnce() {
    assertThat(wrongs(story(Publication.APPROVED), Optional.of(in(-3)), limits(in(-2), in(-1))))
        .containsExactly(
            "publishAt story.time-past",
            "embargoUntil story.embargo-past",
            "expiresAt story.expiry-past");
    assertThat(wrongs(story(Publication.APPROVED), Optional.of(in(5)), limits(in(60), in(3))))
        .containsExactly("publishAt story.time-in-embargo", "expiresAt story.expiry-in-embargo");
  }

  @Test
  void whatIsStoredMayBePast() {
    Story story = limited(Publication.APPROVED, in(-90), in(-30));

    assertThat(wrongs(story, Optional.empty(), limits(in(-90), in(-30)))).isEmpty();
    assertThat(wrongs(story, Optional.empty(), limits(in(-91), in(-30))))
        .containsExactly("embargoUntil story.embargo-past");
    assertThat(wrongs(story, Optional.empty(), limits(in(-90), in(-29))))
        .containsExactly("expiresAt story.expiry-past");
  }

  /** The database's clock wrote the time of publication, and may be ahead of this node's. */
  @Test
  void aPublishedStoryEndsAfterItsPublication() {
    Story story = story(Publication.PUBLISHED).published(in(2));

    assertThat(wrongs(story, Optional.empty(), limits(null, in(3)))).isEmpty();
    assertThat(wrongs(story, Optional.empty(), limits(null, in(2))))
        .containsExactly("expiresAt story.expiry-before-publication");
  }

  @ParameterizedTest
  @EnumSource(Publication.class)
  void onlyAScheduledStoryHasATimeToCome(Publication state) {
    Story story = story(state);
    assertThat(story.scheduled()).isEmpty();
    assertThat(story.timed(in(60)).scheduled())
        .isEqualTo(state == Publication.SCHEDULED ? Optional.of(in(60)) : Optional.empty());
  }

  @Test
  void anotherLimitBringsAnExpiredStoryBackAndTheSameOneDoesNot() {
    Story expired = limited(Publication.PUBLISHED, EMBARGO, END).expired(END.plusSeconds(1));

    assertThat(expired.limited(limits(EMBARGO, END))).isEqualTo(expired);
    Story longer = expired.limited(limits(EMBARGO, END.plusSeconds(60)));
    assertThat(longer.expiredAt()).isNull();
    assertThat(longer.expiresAt()).isEqualTo(END.plusSeconds(60));
    assertThat(longer.embargoUntil()).isEqualTo(EMBARGO);
    assertThat(expired.limited(EmbargoAndExpiry.NONE))
        .isEqualTo(limited(Publication.PUBLISHED, null, null));
  }

  private static List<String> wrongs(
      Story story, Optional<Instant> publishAt, EmbargoAndExpiry limits) {
    Violations wrong = new Violations();
    limits.check(story, publishAt, NOW, wrong);
    return wrong.list().stream().map(v -> v.field() + " " + v.messageKey()).toList();
  }

  private static EmbargoAndExpiry limits(Instant embargo, Instant end) {
    return new EmbargoAndExpiry(Optional.ofNullable(embargo), Optional.ofNullable(end));
  }

  private static Instant in(Integer minutes) {
    return minutes == null ? null : NOW.plus(minutes, ChronoUnit.MINUTES);
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  private static Story story(Publication state) {
    return limited(state, null, null);
  }

  private static Story limited(Publication state, Instant embargo, Instant end) {
    return new Story(
        new StoryId(1),
        new StoryNumber(1001),
        new ColumnId(1),
        null,
        state,
        "路灯亮了",
        "",
        "",
        "<p>文</p>",
        "文",
        3,
        null,
        null,
        embargo,
        null,
        end,
        null,
        null,
        null,
        null,
        new PersonId(1),
        7);
  }
}
