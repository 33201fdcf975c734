package org.zerodistance.cases.moderation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.casepages.CaseView.CaseRow;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.remarks.Tracking;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.testing.InquiryBuilder;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** A city with two moderators and an empty queue, for tests of what they decide. */
final class ModerationScene {
  final TestHouse house;
  final TestCity city;
  final Viewer moderator;
  final Viewer colleague;
  final Viewer spokesperson;

  ModerationScene(TestHouse house) {
    this.house = house;
    // By SQL: no use case empties the queue.
    house.jdbi().useHandle(h -> h.execute("UPDATE moderation_task SET done_at = created_at"));
    this.city = house.city();
    this.moderator = city.person(Role.MODERATOR);
    this.colleague = city.person(Role.MODERATOR);
    this.spokesperson = city.person(Role.SPOKESPERSON);
  }

  Queue queue() {
    return house.get(Queue.class);
  }

  Triage triage() {
    return house.get(Triage.class);
  }

  /** The task that waits for a case. */
  TaskId task(InquiryId inquiry) {
    return queue().of(inquiry, moderator).orElseThrow();
  }

  Receipt submitted(String title) {
    return city.submitted(title);
  }

  Receipt submitted(SubmitInquiry command) {
    return house.get(Submitting.class).submit(command);
  }

  /** What a reader sends in, for other eyes or without a board. */
  SubmitInquiry submission(String title, boolean withBoard, Visibility visibility) {
    InquiryBuilder asked = city.anInquiry().titled(title).visibleAs(visibility);
    return (withBoard ? asked : asked.toNoBoard()).command();
  }

  /** An inquiry with one photo, under the key that comes with it. */
  Receipt withPhoto(Consumer<PhotoKey> key) {
    SubmitInquiry command =
        city.anInquiry().titled("井盖丢失").saying("人民路与解放路口的井盖丢失，很危险。").withPhotos(1).command();
    key.accept(new PhotoKey(command.photos().get(0)));
    return submitted(command);
  }

  Admission admission(Visibility visibility) {
    return new Admission(Kind.COMPLAINT, city.board(), Optional.empty(), visibility, List.of());
  }

  void admit(Receipt receipt) {
    triage().admit(task(receipt.id()), admission(Visibility.PUBLIC), moderator);
  }

  CaseRow row(InquiryId inquiry) {
    return house.get(CasePages.class).get(inquiry, moderator).row();
  }

  CaseView own(Receipt receipt) {
    return house
        .get(Tracking.class)
        .find(receipt.number(), Viewer.NOBODY, Optional.of(receipt.trackingCode()))
        .orElseThrow();
  }
}
