package org.zerodistance.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Place;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Source;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.RemarkId;
import org.zerodistance.cases.remarks.Tracking;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoKey;

/**
 * Builds an inquiry by the house's own use cases. Starts as a public complaint to the city's board
 * by somebody without an account who left a telephone number; a test names only what it is about.
 */
public final class InquiryBuilder {
  private static final AtomicLong COUNT = new AtomicLong();

  private final TestHouse house;
  private final TestCity city;
  private String formKey = "form-key-" + COUNT.incrementAndGet() + "-" + System.nanoTime();
  private Optional<BoardId> board;
  private String title = "路灯不亮";
  private Optional<String> text = Optional.empty();
  private Visibility visibility = Visibility.PUBLIC;
  private Optional<String> phone = Optional.of("555-0100");
  private Optional<String> email = Optional.empty();
  private Optional<PersonId> account = Optional.empty();
  private Optional<String> mailLanguage = Optional.empty();
  private List<String> photos = List.of();
  private Place place = Place.NONE;
  private boolean showName;

  InquiryBuilder(TestHouse house, TestCity city) {
    this.house = house;
    this.city = city;
    this.board = Optional.of(city.board());
  }

  public InquiryBuilder titled(String words) {
    this.title = words;
    return this;
  }

  /** Without it the text repeats the title. */
  public InquiryBuilder saying(String words) {
    this.text = Optional.of(words);
    return this;
  }

  /** Asked by somebody who is signed in. */
  public InquiryBuilder by(Viewer asker) {
    this.account = asker.person();
    return this;
  }

  public InquiryBuilder visibleAs(Visibility wanted) {
    this.visibility = wanted;
    return this;
  }

  /** The newsroom is to choose the board. */
  public InquiryBuilder toNoBoard() {
    this.board = Optional.empty();
    return this;
  }

  public InquiryBuilder at(Place where) {
    this.place = where;
    return this;
  }

  /** The asker's name stands on the case. */
  public InquiryBuilder showingName() {
    this.showName = true;
    return this;
  }

  /** Sent by the form with this key. */
  public InquiryBuilder underKey(String key) {
    this.formKey = key;
    return this;
  }

  /** The asker left this address, no telephone number needed. */
  public InquiryBuilder reachedAt(String address) {
    this.email = Optional.of(address);
    return this;
  }

  /** The asker agreed to get mail about the inquiry, in {@code zh-CN} or {@code en}. */
  public InquiryBuilder mailedIn(String language) {
    this.mailLanguage = Optional.of(language);
    return this;
  }

  /** Photos that were staged under the form key. */
  public InquiryBuilder with(String stagedUnder, PhotoKey... staged) {
    this.formKey = stagedUnder;
    this.photos = List.of(staged).stream().map(PhotoKey::value).toList();
    return this;
  }

  /** So many photos, staged under the form key. */
  public InquiryBuilder withPhotos(int count) {
    this.photos =
        IntStream.range(0, count).mapToObj(i -> TestPhotos.stage(house, formKey).value()).toList();
    return this;
  }

  /** The command as the form makes it, not yet sent. */
  public SubmitInquiry command() {
    return new SubmitInquiry(
        formKey,
        board,
        Kind.COMPLAINT,
        title,
        text.orElse(title + "，已经好几天了，请尽快处理。"),
        place,
        visibility,
        Optional.of("李先生"),
        showName,
        phone,
        email,
        account,
        mailLanguage,
        photos,
        Source.WEB);
  }

  /** An inquiry that waits for a moderator. */
  public Receipt submitted() {
    return house.get(Submitting.class).submit(command());
  }

  /** An inquiry that a moderator let in, as visible as the asker wanted, and the office has. */
  public Receipt admitted() {
    return admitted(visibility);
  }

  /** Let in with a visibility that the moderator chose. */
  public Receipt admitted(Visibility chosen) {
    Receipt receipt = submitted();
    city.admit(receipt, chosen);
    return receipt;
  }

  /** Let in and answered by the city's office. */
  public Receipt answered(String answer) {
    Receipt receipt = admitted();
    house
        .get(Answering.class)
        .reply(
            new GiveReply(
                receipt.id(),
                city.office(),
                ReplyHtml.of("<p>" + answer + "</p>"),
                Outcome.SOLVED,
                "answer-" + formKey,
                List.of()),
            city.person(Role.SPOKESPERSON));
    return receipt;
  }

  /** Let in, and added to by its asker, which a moderator let in as well. */
  public Receipt remarked(String remark) {
    Receipt receipt = admitted();
    CaseView seen =
        house
            .get(Tracking.class)
            .find(receipt.number(), Viewer.NOBODY, Optional.of(receipt.trackingCode()))
            .orElseThrow();
    RemarkId made = house.get(Asking.class).remark(seen, remark);
    house.inTransaction(
        () -> {
          house.get(Asking.class).decide(receipt.id(), made, true, city.person(Role.MODERATOR));
          return null;
        });
    return receipt;
  }
}
