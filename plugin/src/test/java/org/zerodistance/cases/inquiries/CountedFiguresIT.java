package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicKeeping;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/**
 * Tests which changes of an inquiry have its day counted again, and that new inquiries enter the
 * figures of their board as far as everybody may see them.
 */
class CountedFiguresIT {
  /** The 2nd of March in the house's zone, the 1st in UTC. */
  private static final Instant ASKED = Instant.parse("2019-03-01T23:30:00Z");

  private static final Instant REPLIED = Instant.parse("2019-03-05T02:00:00Z");

  private static TestHouse house;

  private TestCity city;
  private Viewer moderator;
  private Viewer spokesperson;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void begin() {
    city = house.city();
    moderator = city.person(Role.MODERATOR);
    spokesperson = city.person(Role.SPOKESPERSON);
    forget();
  }

  @Test
  void aDayIsCountedAgainWhenAFigureChangesAndOtherwiseNot() {
    InquiryId id = HouseClock.at(ASKED, () -> city.submitted("路灯不亮")).id();
    assertThat(days()).as("waiting").isEmpty();
    moves().admit(id, admission(Visibility.ASKER_AND_OFFICE), moderator);
    assertThat(days()).as("not for everybody").isEmpty();
    moves().changeVisibility(id, Visibility.PUBLIC, moderator);
    assertThat(days()).as("in public").containsExactly("2019-03-01");
    moves().reclassify(id, Kind.CONSULT, Optional.empty(), moderator);
    assertThat(days()).as("another kind").containsExactly("2019-03-01");
    moves().reclassify(id, Kind.CONSULT, Optional.of(topic()), moderator);
    assertThat(days()).as("another topic").isEmpty();
    moves().accepted(id, spokesperson);
    assertThat(days()).as("taken up").isEmpty();
    moves().replied(id, city.office(), Outcome.ANSWERED, spokesperson);
    assertThat(days()).as("the first answer").containsExactly("2019-03-01");
    moves().replied(id, city.office(), Outcome.SOLVED, spokesperson);
    assertThat(days()).as("the second answer").isEmpty();
    moves().reroute(id, house.city().board(), moderator);
    assertThat(days()).as("another board").containsExactly("2019-03-01");
    moves().changeVisibility(id, Visibility.SEALED, moderator);
    assertThat(days()).as("sealed").containsExactly("2019-03-01");
    moves().reclassify(id, Kind.REPORT, Optional.empty(), moderator);
    assertThat(days()).as("nobody counts it any more").isEmpty();
  }

  @Test
  void manyInquiriesOfADayHaveItCountedOnce() {
    archive(archived(ASKED), archived(ASKED.plusSeconds(60)), archived(ASKED.plusSeconds(1_800)));

    assertThat(days()).containsExactlyInAnyOrder("2019-03-01", "2019-03-02");
  }

  @Test
  void newInquiriesAreCountedAsFarAsTheyAreListed() {
    Inquiries inquiries = house.get(Inquiries.class);
    TestCity other = house.city();
    inquiries.insertAll(
        List.of(
            inquiry(Optional.of(city), Moderation.ADMITTED, null),
            inquiry(Optional.of(city), Moderation.ADMITTED, REPLIED),
            inquiry(Optional.of(other), Moderation.ADMITTED, REPLIED),
            inquiry(Optional.of(city), Moderation.WAITING, REPLIED),
            inquiry(Optional.empty(), Moderation.WAITING, null)));
    assertThat(figures(city)).isEqualTo("2 1");
    assertThat(figures(other)).isEqualTo("1 1");
    assertThat(days()).containsExactly("2019-03-01");

    inquiries.insert(inquiry(Optional.of(city), Moderation.WAITING, null));
    assertThat(days()).isEmpty();
    inquiries.insert(inquiry(Optional.of(city), Moderation.ADMITTED, REPLIED));
    assertThat(figures(city)).isEqualTo("3 2");
    assertThat(days()).containsExactly("2019-03-01");
  }

  @Test
  void anInquiryWithANumberOfItsOwnTakesNoOther() {
    long before = numbers();
    archive(
        archived(ASKED),
        archived(ASKED),
        archived(ASKED, new InquiryNumber(city.board().value() * 1_000_000)));

    assertThat(numbers()).isEqualTo(before + 3);
  }

  private Inquiry inquiry(Optional<TestCity> of, Moderation moderation, Instant firstRepliedAt) {
    return new Inquiry(
        null,
        house.get(Inquiries.class).takeNumber(),
        of.map(TestCity::board).orElse(null),
        of.map(TestCity::office).orElse(null),
        null,
        Kind.COMPLAINT,
        "路灯不亮",
        "河滨路的路灯不亮了。",
        null,
        null,
        null,
        null,
        Visibility.PUBLIC,
        moderation,
        Handling.ROUTED,
        Outcome.NONE,
        Outcome.NONE,
        Outcome.NONE,
        Source.WEB,
        ASKED,
        ASKED,
        firstRepliedAt,
        firstRepliedAt,
        0,
        0,
        0,
        0);
  }

  private Archiving.ArchivedInquiry archived(Instant askedAt, InquiryNumber... number) {
    return new Archiving.ArchivedInquiry(
        Arrays.stream(number).findFirst(),
        city.board(),
        city.office(),
        Optional.empty(),
        Kind.COMPLAINT,
        "路灯不亮",
        "河滨路的路灯不亮了。",
        Optional.empty(),
        askedAt,
        Optional.empty(),
        0);
  }

  private static void archive(Archiving.ArchivedInquiry... archived) {
    house.get(Archiving.class).archive(List.of(archived));
  }

  private Admission admission(Visibility visibility) {
    return new Admission(Kind.COMPLAINT, city.board(), Optional.empty(), visibility, List.of());
  }

  private TopicId topic() {
    return house
        .get(TopicKeeping.class)
        .create(Optional.empty(), "路灯" + city.slug(), 0, city.person(Role.ADMINISTRATOR));
  }

  /** The days that were put into the queue since the last look. */
  private static List<String> days() {
    List<String> days =
        house
            .jdbi()
            .withHandle(
                h ->
                    h
                        .createQuery(
                            "SELECT subject_id FROM outbox WHERE topic = :kind AND subject = 'day'"
                                + " ORDER BY id")
                        .bind("kind", CountedDays.KIND)
                        .mapTo(Long.class)
                        .stream()
                        .map(day -> LocalDate.ofEpochDay(day).toString())
                        .toList());
    forget();
    return days;
  }

  private static void forget() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
  }

  private static long numbers() {
    return house
        .jdbi()
        .withHandle(
            h -> h.createQuery("SELECT COUNT(*) FROM inquiry_number").mapTo(Long.class).one());
  }

  private static String figures(TestCity of) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT CONCAT(received, ' ', answered) FROM board_figure WHERE board_id ="
                            + " :id")
                    .bind("id", of.board())
                    .mapTo(String.class)
                    .one());
  }

  private static CaseMoves moves() {
    return house.get(CaseMoves.class);
  }
}
