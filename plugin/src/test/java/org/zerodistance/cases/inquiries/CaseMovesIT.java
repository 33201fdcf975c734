package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicKeeping;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.WithHouse;

/** What each move writes: the row, the boards' figures, the event, and word for the index. */
class CaseMovesIT extends WithHouse {
  private static final Span NAME = new Span(Span.Field.BODY, 0, 2, "name");

  private TestCity city;
  private Viewer moderator;
  private Viewer spokesperson;

  @BeforeEach
  void begin() {
    city = house.city();
    moderator = city.person(Role.MODERATOR);
    spokesperson = city.person(Role.SPOKESPERSON);
  }

  @Test
  void lettingInRoutesToTheBoardsOfficeAndIsCounted() {
    InquiryId id = city.submitted("路灯不亮").id();
    TopicId topic = topic();
    Instant before = now();
    house.forgetJobs();

    assertThat(
            moves()
                .admit(id, admission(Visibility.PUBLIC, Optional.of(topic), List.of()), moderator))
        .isEqualTo(city.office());

    Inquiry row = row(id);
    assertThat(row.moderation()).isEqualTo(Moderation.ADMITTED);
    assertThat(row.handling()).isEqualTo(Handling.ROUTED);
    assertThat(row.kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(row.boardId()).isEqualTo(city.board());
    assertThat(row.officeId()).isEqualTo(city.office());
    assertThat(row.topicId()).isEqualTo(topic);
    assertThat(row.admittedAt()).isBetween(before, now());
    assertThat(lines(id))
        .containsExactly(
            "INQUIRY_SUBMITTED PUBLIC ASKER",
            "INQUIRY_ADMITTED PUBLIC NEWSROOM",
            "INQUIRY_ROUTED PUBLIC NEWSROOM");
    assertThat(last(id).officeId()).contains(city.office());
    assertThat(last(id).actorId()).isEqualTo(moderator.person());
    assertThat(last(id).data()).hasValueSatisfying(d -> assertThat(d).contains("office"));
    assertThat(city.figures()).isEqualTo("1 0");
    assertThat(house.indexJobs(Subject.INQUIRY, id)).isEqualTo(1);
  }

  @Test
  void lettingInWithoutATopicKeepsTheOneThatIsThere() {
    InquiryId id = city.submitted("路灯不亮").id();
    TopicId topic = topic();
    moves().reclassify(id, Kind.CONSULT, Optional.of(topic), moderator);

    moves().admit(id, admission(Visibility.PUBLIC, Optional.empty(), List.of()), moderator);

    assertThat(row(id).topicId()).isEqualTo(topic);
  }

  @Test
  void whatNotEverybodySeesIsNotCounted() {
    InquiryId id = city.submitted("路灯不亮").id();
    moves()
        .admit(id, admission(Visibility.ASKER_AND_OFFICE, Optional.empty(), List.of()), moderator);
    assertThat(city.figures()).isEqualTo("0 0");

    moves().changeVisibility(id, Visibility.PUBLIC, moderator);
    assertThat(city.figures()).isEqualTo("1 0");
    assertThat(lines(id)).endsWith("VISIBILITY_CHANGED NEWSROOM NEWSROOM");
    assertThat(last(id).data())
        .hasValueSatisfying(d -> assertThat(d).contains("ASKER_AND_OFFICE", "PUBLIC"));
    moves().replied(id, city.office(), Outcome.SOLVED, spokesperson);
    assertThat(city.figures()).isEqualTo("1 1");
    moves().changeVisibility(id, Visibility.SEALED, moderator);
    assertThat(city.figures()).isEqualTo("0 0");
  }

  @Test
  void theFiguresGoWithTheCaseToItsNewBoard() {
    TestCity other = house.city();
    InquiryId id = city.admitted("水压不足").id();
    moves().replied(id, city.office(), Outcome.ANSWERED, spokesperson);
    assertThat(city.figures()).isEqualTo("1 1");

    assertThat(moves().reroute(id, other.board(), moderator)).isEqualTo(other.office());

    assertThat(city.figures()).isEqualTo("0 0");
    assertThat(other.figures()).isEqualTo("1 1");
    assertThat(row(id).handling()).isEqualTo(Handling.ROUTED);
    assertThat(row(id).officeId()).isEqualTo(other.office());
    assertThat(lines(id)).endsWith("INQUIRY_ROUTED PUBLIC NEWSROOM");
    assertThat(last(id).officeId()).contains(other.office());
    assertThat(last(id).data()).hasValueSatisfying(d -> assertThat(d).contains("board", "office"));
  }

  @Test
  void barsCoverThePublicWordsAndTheOriginalIsKept() {
    InquiryId id = city.submitted("路灯不亮").id();
    String original = row(id).body();
    moves().admit(id, admission(Visibility.PUBLIC, Optional.empty(), List.of(NAME)), moderator);
    assertThat(row(id).body()).isEqualTo("██" + original.substring(2));
    assertThat(lines(id)).endsWith("INQUIRY_REDACTED OFFICE NEWSROOM");
    assertThat(last(id).data()).hasValueSatisfying(d -> assertThat(d).contains("\"1\""));

    Span other = new Span(Span.Field.TITLE, 0, 1, "name");
    moves().redact(id, List.of(other), moderator);
    assertThat(row(id).body()).isEqualTo(original);
    assertThat(row(id).title()).isEqualTo("█灯不亮");
    assertThat(originals().redactions(id)).containsExactly(other);
    assertThat(originals().find(id)).contains(new Originals.Original("路灯不亮", original, null));
    assertThat(lines(id)).filteredOn("INQUIRY_REDACTED OFFICE NEWSROOM"::equals).hasSize(2);

    moves().redact(id, List.of(), moderator);
    assertThat(row(id).title()).isEqualTo("路灯不亮");
    assertThat(originals().find(id)).isEmpty();
    assertThat(originals().redactions(id)).isEmpty();
  }

  @Test
  void aReturnedCaseComesBackInOtherWords() {
    InquiryId id = city.submitted("路灯不亮").id();
    house.forgetJobs();
    moves().giveBack(id, "请写明地点。", moderator);
    assertThat(row(id).moderation()).isEqualTo(Moderation.RETURNED);
    assertThat(row(id).admittedAt()).isNull();
    assertThat(lines(id)).endsWith("INQUIRY_RETURNED ASKER NEWSROOM");
    assertThat(last(id).note()).contains("请写明地点。");
    assertThat(house.indexJobs(Subject.INQUIRY, id)).isEqualTo(1);

    moves()
        .resubmit(
            id,
            new CaseMoves.Resubmission(
                "路灯还是不亮", "河滨路12号的路灯不亮。", Optional.of("河滨路12号"), "key", List.of(), List.of()));
    assertThat(row(id).moderation()).isEqualTo(Moderation.WAITING);
    assertThat(row(id).title()).isEqualTo("路灯还是不亮");
    assertThat(row(id).body()).isEqualTo("河滨路12号的路灯不亮。");
    assertThat(row(id).place()).isEqualTo("河滨路12号");
    assertThat(lines(id)).endsWith("INQUIRY_RESUBMITTED ASKER ASKER");

    moves().withdraw(id);
    assertThat(row(id).moderation()).isEqualTo(Moderation.WITHDRAWN);
    assertThat(lines(id)).endsWith("INQUIRY_WITHDRAWN ASKER ASKER");
  }

  @Test
  void anOfficeTakesACaseUpAnswersItOrRefusesIt() {
    InquiryId id = city.admitted("路灯不亮").id();
    moves().accepted(id, spokesperson);
    assertThat(row(id).handling()).isEqualTo(Handling.ACCEPTED);
    assertThat(lines(id)).endsWith("OFFICE_ACCEPTED PUBLIC OFFICE");
    assertThat(last(id).officeId()).contains(city.office());

    moves().refusedByOffice(id, "由水务集团管理。", spokesperson);
    assertThat(row(id).handling()).isEqualTo(Handling.UNROUTED);
    assertThat(row(id).officeId()).isNull();
    assertThat(row(id).boardId()).isEqualTo(city.board());
    assertThat(lines(id)).endsWith("OFFICE_REFUSED OFFICE OFFICE");
    assertThat(last(id).officeId()).contains(city.office());
    assertThat(last(id).note()).contains("由水务集团管理。");

    moves().reroute(id, city.board(), moderator);
    Instant before = now();
    moves().replied(id, city.office(), Outcome.SOLVED, spokesperson);
    assertThat(row(id).officeOutcome()).isEqualTo(Outcome.SOLVED);
    assertThat(row(id).replyCount()).isEqualTo(1);
    assertThat(row(id).firstRepliedAt()).isBetween(before, now());
    assertThat(lines(id)).endsWith("OFFICE_REPLIED PUBLIC OFFICE");
    assertThat(last(id).officeId()).contains(city.office());
    assertThat(last(id).data()).hasValueSatisfying(d -> assertThat(d).contains("SOLVED"));
  }

  @Test
  void aCaseMayTurnOutToBeOfAnotherKindAndTopic() {
    InquiryId id = city.admitted("路灯不亮").id();
    TopicId topic = topic();
    moves().reclassify(id, Kind.CONSULT, Optional.of(topic), moderator);
    assertThat(row(id).kind()).isEqualTo(Kind.CONSULT);
    assertThat(row(id).topicId()).isEqualTo(topic);
    assertThat(row(id).boardId()).isEqualTo(city.board());
    assertThat(row(id).officeId()).isEqualTo(city.office());
    assertThat(lines(id)).endsWith("INQUIRY_RECLASSIFIED OFFICE NEWSROOM");
    assertThat(last(id).data())
        .hasValueSatisfying(d -> assertThat(d).contains("COMPLAINT", "CONSULT"));
    moves().reclassify(id, Kind.CONSULT, Optional.empty(), moderator);
    assertThat(row(id).topicId()).isNull();
  }

  @Test
  void photosAreCountedAndTheIndexHearsOfWhatStandsBesideTheRow() {
    InquiryId id = city.submitted("路灯不亮").id();
    int version = row(id).version();
    moves().photosCounted(id, 2);
    assertThat(row(id).photoCount()).isEqualTo(2);
    house.forgetJobs();
    moves().photoRemoved(id);
    assertThat(row(id).photoCount()).isEqualTo(1);
    assertThat(house.indexJobs(Subject.INQUIRY, id)).isEqualTo(1);
    moves().photoRemoved(id);
    moves().photoRemoved(id);
    assertThat(row(id).photoCount()).isZero();
    house.forgetJobs();
    int before = row(id).version();
    moves().touched(id);
    assertThat(row(id).version()).isEqualTo(before + 1).isGreaterThan(version);
    assertThat(house.indexJobs(Subject.INQUIRY, id)).isEqualTo(1);
  }

  @Test
  void aMoveOverAnOldVersionIsRefused() {
    InquiryId id = city.admitted("路灯不亮").id();
    Inquiry read = row(id);
    house.get(Inquiries.class).update(read, read.shownTo(Visibility.SEALED));

    assertRefused(
        InquiryProblem.Code.INQUIRY_CHANGED_MEANWHILE,
        () -> house.get(Inquiries.class).update(read, read.shownTo(Visibility.PUBLIC)));
    assertRefused(
        InquiryProblem.Code.INQUIRY_NOT_FOUND,
        () -> moves().accepted(new InquiryId(987_654_321), spokesperson));
  }

  @Test
  void aVoiceIsForWhatIsListedAlone() {
    Receipt waiting = city.submitted("路灯不亮");
    Receipt listed = city.admitted("井盖丢失");
    Viewer reader = city.person(Role.READER);
    MeToos meToos = house.get(MeToos.class);
    assertRefused(
        InquiryProblem.Code.INQUIRY_NOT_FOUND, () -> meToos.add(waiting.number(), reader, "trace"));
    house.forgetJobs();

    assertThat(meToos.add(listed.number(), reader, "one browser")).isTrue();
    assertThat(meToos.add(listed.number(), reader, "another browser")).isFalse();
    assertThat(row(listed.id()).meTooCount()).isEqualTo(1);
    assertThat(house.indexJobs(Subject.INQUIRY, listed.id())).isEqualTo(1);
  }

  @Test
  void voicesFromElsewhereCountOncePerOrigin() {
    Receipt receipt = city.admitted("井盖丢失");
    MeToos meToos = house.get(MeToos.class);
    house.forgetJobs();

    meToos.addAll(receipt.number(), "import-1", 3);
    assertThat(house.indexJobs(Subject.INQUIRY, receipt.id())).isEqualTo(1);
    meToos.addAll(receipt.number(), "import-1", 3);
    meToos.addAll(receipt.number(), "import-2", 2);

    assertThat(row(receipt.id()).meTooCount()).isEqualTo(5);
    assertRefused(
        InquiryProblem.Code.INQUIRY_NOT_FOUND,
        () -> meToos.addAll(new InquiryNumber(987_654_321), "import-1", 1));
  }

  @Test
  void aReceiptIsShownForAnHour() {
    SubmitInquiry command = city.anInquiry().titled("公交改线").saying("请问12路公交车为什么改线了？").command();
    Submitting submitting = house.get(Submitting.class);
    house.forgetJobs();
    Receipt receipt = submitting.submit(command);

    Instant over = receipt.submittedAt().plus(Submitting.RECEIPT_SHOWN_FOR);
    assertThat(submitting.receipt(receipt.token())).contains(receipt);
    assertThat(HouseClock.at(over.minusSeconds(1), () -> submitting.isShown(receipt))).isTrue();
    assertThat(HouseClock.at(over, () -> submitting.isShown(receipt))).isFalse();
    assertThat(submitting.receipt("another key")).isEmpty();
    assertThat(submitting.receipt(command.formKey())).isEmpty();
    assertThat(submitting.find(command.formKey())).contains(receipt.id());
    assertThat(submitting.find("another key")).isEmpty();
    assertThat(lines(receipt.id())).containsExactly("INQUIRY_SUBMITTED PUBLIC ASKER");
    assertThat(house.indexJobs(Subject.INQUIRY, receipt.id())).isEqualTo(1);
    assertThat(row(receipt.id()).handling()).isEqualTo(Handling.UNROUTED);
  }

  @Test
  void theNameStandsOnTheCaseOnlyWhenItMay() {
    Inquiry hidden = row(city.anInquiry().titled("公交改线").submitted().id());
    assertThat(hidden.askerLabel()).isNull();
    assertThat(hidden.place()).isNull();
    Inquiry row =
        row(
            city.anInquiry()
                .titled("公交改线")
                .at(new Place(Optional.of(" 河滨路 "), Optional.of(Place.Point.of(23.5, 111.25))))
                .showingName()
                .submitted()
                .id());
    assertThat(row.askerLabel()).isEqualTo("李先生");
    assertThat(row.place()).isEqualTo("河滨路");
    assertThat(row.lat()).isEqualByComparingTo("23.5");
    assertThat(row.lng()).isEqualByComparingTo("111.25");
  }

  private Admission admission(
      Visibility visibility, Optional<TopicId> topic, List<Span> redactions) {
    return new Admission(Kind.COMPLAINT, city.board(), topic, visibility, redactions);
  }

  private TopicId topic() {
    return house
        .get(TopicKeeping.class)
        .create(Optional.empty(), "路灯" + city.slug(), 0, city.person(Role.ADMINISTRATOR));
  }

  private static List<String> lines(InquiryId id) {
    return EventLine.about(house, Subject.INQUIRY, id).stream()
        .map(line -> line.type() + " " + line.audience() + " " + line.actorKind())
        .toList();
  }

  private static EventLine last(InquiryId id) {
    return EventLine.last(house, Subject.INQUIRY, id);
  }

  private static Inquiry row(InquiryId id) {
    return house.get(Inquiries.class).get(id);
  }

  private static Instant now() {
    return house.get(Clock.class).instant();
  }

  private static CaseMoves moves() {
    return house.get(CaseMoves.class);
  }

  private static Originals originals() {
    return house.get(Originals.class);
  }
}
