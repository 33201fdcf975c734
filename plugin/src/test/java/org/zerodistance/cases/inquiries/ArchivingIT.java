package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Archiving.ArchiveKey;
import org.zerodistance.cases.inquiries.Archiving.ArchiveMatch;
import org.zerodistance.cases.inquiries.Archiving.ArchivedInquiry;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.WithHouse;

/** Inquiries that were dealt with elsewhere, long ago. */
class ArchivingIT extends WithHouse {
  private static final Instant ASKED = Instant.parse("2019-03-01T02:00:00Z");
  private static final Instant REPLIED = Instant.parse("2019-03-05T02:00:00Z");

  private TestCity city;
  private long nextNumber;

  @BeforeEach
  void begin() {
    city = house.city();
    // Beyond all numbers that the house has given out or another test has taken.
    nextNumber = city.board().value() * 1_000_000;
  }

  @Test
  void whatWasAnsweredKeepsItsNumberAndTimes() {
    InquiryNumber number = new InquiryNumber(nextNumber++);
    InquiryId id = archive(archived(Optional.of(number), Optional.of(REPLIED))).get(0);

    Inquiry row = row(id);
    assertThat(row.number()).isEqualTo(number);
    assertThat(row.moderation()).isEqualTo(Moderation.ADMITTED);
    assertThat(row.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(row.handling()).isEqualTo(Handling.REPLIED);
    assertThat(row.officeOutcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(row.source()).isEqualTo(Source.IMPORTED);
    assertThat(row.submittedAt()).isEqualTo(ASKED);
    assertThat(row.admittedAt()).isEqualTo(ASKED);
    assertThat(row.firstRepliedAt()).isEqualTo(REPLIED);
    assertThat(row.lastRepliedAt()).isEqualTo(REPLIED);
    assertThat(row.replyCount()).isEqualTo(1);
    assertThat(row.meTooCount()).isEqualTo(7);
    assertThat(row.askerLabel()).isEqualTo("李先生");
    assertThat(name(id)).contains("李先生");
    assertThat(lines(id))
        .containsExactly(
            "INQUIRY_IMPORTED PUBLIC ASKER Optional.empty",
            "OFFICE_REPLIED PUBLIC OFFICE Optional[%s]".formatted(city.office()));
    assertThat(EventLine.last(house, Subject.INQUIRY, id).data())
        .hasValueSatisfying(d -> assertThat(d).contains("ANSWERED"));
    assertThat(house.indexJobs(Subject.INQUIRY, id)).isEqualTo(1);
    assertThat(city.figures()).isEqualTo("1 1");
  }

  @Test
  void whatWasNotAnsweredTakesANewNumberAndWaitsForItsOffice() {
    List<InquiryId> ids =
        archive(
            archived(Optional.empty(), Optional.empty()),
            archived(Optional.of(new InquiryNumber(nextNumber++)), Optional.of(REPLIED)),
            archived(Optional.empty(), Optional.empty()));

    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    Inquiry row = row(ids.get(0));
    assertThat(row.handling()).isEqualTo(Handling.ROUTED);
    assertThat(row.officeOutcome()).isEqualTo(Outcome.NONE);
    assertThat(row.replyCount()).isZero();
    assertThat(row.firstRepliedAt()).isNull();
    assertThat(row.number()).isNotEqualTo(row(ids.get(2)).number());
    assertThat(row(ids.get(1)).handling()).isEqualTo(Handling.REPLIED);
    assertThat(lines(ids.get(0))).containsExactly("INQUIRY_IMPORTED PUBLIC ASKER Optional.empty");
    assertThat(city.figures()).isEqualTo("3 1");
  }

  @Test
  void nothingIsArchivedFromNothing() {
    assertThat(house.get(Archiving.class).archive(List.of())).isEmpty();
  }

  @Test
  void anotherRunKnowsWhatItTookAndWhatIsAnothers() {
    InquiryNumber taken = new InquiryNumber(nextNumber++);
    // The number right behind goes to who asks next.
    InquiryNumber free = new InquiryNumber(nextNumber + 1_000);
    archive(archived(Optional.of(taken), Optional.empty()));
    Receipt asked = city.submitted("路灯不亮");
    ArchiveKey same = new ArchiveKey(taken, "路灯不亮", ASKED);
    ArchiveKey otherTitle = new ArchiveKey(taken, "井盖丢失", ASKED);
    ArchiveKey otherTime = new ArchiveKey(taken, "路灯不亮", REPLIED);
    ArchiveKey nothing = new ArchiveKey(free, "路灯不亮", ASKED);
    ArchiveKey notImported = new ArchiveKey(asked.number(), "路灯不亮", asked.submittedAt());

    assertThat(
            house
                .get(Archiving.class)
                .find(List.of(same, same, otherTitle, otherTime, nothing, notImported)))
        .isEqualTo(
            Map.of(
                same, ArchiveMatch.THE_SAME,
                otherTitle, ArchiveMatch.ANOTHER,
                otherTime, ArchiveMatch.ANOTHER,
                nothing, ArchiveMatch.NOTHING,
                notImported, ArchiveMatch.ANOTHER));
    assertThat(house.get(Archiving.class).find(List.of())).isEmpty();
  }

  private ArchivedInquiry archived(Optional<InquiryNumber> number, Optional<Instant> replied) {
    return new ArchivedInquiry(
        number,
        city.board(),
        city.office(),
        Optional.empty(),
        Kind.COMPLAINT,
        "路灯不亮",
        "河滨路的路灯不亮了。",
        Optional.of("李先生"),
        ASKED,
        replied,
        7);
  }

  private static List<InquiryId> archive(ArchivedInquiry... archived) {
    return house.get(Archiving.class).archive(List.of(archived));
  }

  private static Inquiry row(InquiryId id) {
    return house.get(Inquiries.class).get(id);
  }

  private static List<String> lines(InquiryId id) {
    return EventLine.about(house, Subject.INQUIRY, id).stream()
        .map(
            line ->
                line.type()
                    + " "
                    + line.audience()
                    + " "
                    + line.actorKind()
                    + " "
                    + line.officeId())
        .toList();
  }

  private static Optional<String> name(InquiryId id) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT name FROM asker WHERE inquiry_id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne());
  }
}
