package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoUpload;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** Tests what other features learn of an asker's moves, and what is left when an asker leaves. */
class AskersIT {
  private static TestHouse house;

  private TestCity city;

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
  }

  @Test
  void moderatorsGetWhatIsSubmittedAndWhatComesBackAndNothingThatIsWithdrawn() {
    InquiryId id = city.submitted("路灯不亮").id();
    assertThat(tasks(id)).containsExactly("new open");
    settle(id);

    moves().giveBack(id, "请写明地点。", city.person(Role.MODERATOR));
    moves().resubmit(id, resubmission(List.of()));
    assertThat(tasks(id)).containsExactly("new done", "resubmitted open");

    moves().withdraw(id);
    assertThat(tasks(id)).containsExactly("new done", "resubmitted withdrawn_by_asker");
  }

  @Test
  void aPhotoThatComesWithTheNewWordsBecomesTheInquirys() {
    InquiryId id = city.submitted("路灯不亮").id();
    moves().giveBack(id, "请附照片。", city.person(Role.MODERATOR));
    PhotoKey photo = house.get(PhotoIntake.class).stage(city.slug(), picture(), 6, Viewer.NOBODY);

    moves().resubmit(id, resubmission(List.of(photo.value())));

    assertThat(row(id).photoCount()).isEqualTo(1);
    assertThat(row(id).title()).isEqualTo("路灯还是不亮");
  }

  @Test
  void whoLeavesIsForgottenAndTheIndexHearsOfEachOfTheInquiries() {
    Viewer asker = city.person(Role.READER);
    Viewer another = city.person(Role.READER);
    InquiryId first = named(asker);
    InquiryId second = named(asker);
    InquiryId others = named(another);
    InquiryNumber joined = row(others).number();
    assertThat(house.get(MeToos.class).add(joined, asker, "")).isTrue();
    assertThat(house.get(MeToos.class).add(joined, another, "")).as("each person once").isTrue();
    int version = row(first).version();
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));

    house.get(Askers.class).forget(asker.id());

    assertThat(row(first).askerLabel()).isNull();
    assertThat(row(first).version()).isEqualTo(version + 1);
    assertThat(row(second).askerLabel()).isNull();
    assertThat(row(others).askerLabel()).isEqualTo("李先生");
    assertThat(row(others).meTooCount()).as("the vote stays").isEqualTo(2);
    assertThat(count("SELECT COUNT(*) FROM me_too WHERE person_id = " + asker.id())).isZero();
    assertThat(count("SELECT COUNT(*) FROM me_too WHERE person_id = " + another.id())).isOne();
    assertThat(indexWords()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void redactionsNameTheirMakerAndTheIndexHearsOfThem() {
    Viewer moderator = city.person(Role.MODERATOR);
    InquiryId id = city.submitted("路灯不亮").id();
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));

    house
        .get(Originals.class)
        .replace(
            row(id),
            List.of(new Span(Span.Field.BODY, 0, 2, "name")),
            moderator,
            row(id).submittedAt());

    assertThat(count("SELECT made_by FROM redaction WHERE inquiry_id = " + id))
        .isEqualTo((int) moderator.id().value());
    assertThat(indexWords()).containsExactly(id);
  }

  @Test
  void theIndexHearsOfCountedPhotos() {
    InquiryId id = city.submitted("路灯不亮").id();
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));

    moves().photosCounted(id, 2);

    assertThat(indexWords()).containsExactly(id);
  }

  @Test
  void aPlaceOfBlanksIsNone() {
    SubmitInquiry plain = city.anInquiry().titled("公交改线").command();
    SubmitInquiry blank =
        new SubmitInquiry(
            plain.formKey(),
            plain.board(),
            plain.kind(),
            plain.title(),
            plain.body(),
            new Place(Optional.of("  "), Optional.empty()),
            plain.visibility(),
            plain.name(),
            plain.showName(),
            plain.phone(),
            plain.email(),
            plain.account(),
            plain.mailLanguage(),
            plain.photos(),
            plain.source());

    assertThat(row(house.get(Submitting.class).submit(blank).id()).place()).isNull();
  }

  /** A listed inquiry of this person, with a name that everybody reads. */
  private InquiryId named(Viewer asker) {
    InquiryId id = city.anInquiry().by(asker).admitted().id();
    house
        .jdbi()
        .useHandle(
            h -> h.execute("UPDATE inquiry SET asker_label = '李先生' WHERE id = ?", id.value()));
    return id;
  }

  private CaseMoves.Resubmission resubmission(List<String> added) {
    return new CaseMoves.Resubmission(
        "路灯还是不亮", "河滨路12号的路灯不亮。", Optional.of("河滨路12号"), city.slug(), added, List.of());
  }

  private static void settle(InquiryId id) {
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE moderation_task SET done_at = created_at WHERE inquiry_id = ?",
                    id.value()));
  }

  private static List<String> tasks(InquiryId id) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT CONCAT(cause, ' ', CASE WHEN done_at IS NULL THEN 'open' ELSE COALESCE(decision, 'done') END)
                        FROM moderation_task WHERE inquiry_id = :id ORDER BY id
                        """)
                    .bind("id", id)
                    .mapTo(String.class)
                    .list());
  }

  private static Inquiry row(InquiryId id) {
    return house.get(Inquiries.class).get(id);
  }

  /** The inquiries that were put into the index queue. */
  private static List<InquiryId> indexWords() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT subject_id FROM outbox WHERE topic = 'index' AND subject ="
                            + " 'inquiry'")
                    .mapTo(InquiryId.class)
                    .list());
  }

  private static int count(String sql) {
    return house.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }

  private static PhotoUpload picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PhotoUpload("1.png", new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static CaseMoves moves() {
    return house.get(CaseMoves.class);
  }
}
