package org.zerodistance.cases.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class TrackingIT {
  private static TestHouse house;
  private static Tracking tracking;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    tracking = house.get(Tracking.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theCodeOpensItsOwnCaseHoweverItIsTyped() {
    TestCity city = house.city();
    Receipt receipt = city.submitted("路灯不亮");
    Receipt other = city.submitted("井盖丢失");
    String read =
        receipt.trackingCode().toLowerCase(Locale.ROOT).replace('0', 'o').replace("1", " I-");

    assertThat(tracking.find(receipt.number(), Viewer.NOBODY, Optional.of(read))).isPresent();
    assertThat(tracking.find(receipt.number(), Viewer.NOBODY, Optional.of(fullWidth(read))))
        .isPresent();
    assertThat(tracking.find(other.number(), Viewer.NOBODY, Optional.of(read))).isEmpty();
    assertThat(tracking.find(receipt.number(), Viewer.NOBODY, Optional.empty())).isEmpty();
  }

  /** The text as a Chinese keyboard in full width writes it. */
  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .map(c -> c == ' ' ? '\u3000' : c > ' ' && c < 127 ? c + 0xFEE0 : c)
        .forEach(c -> wide.append((char) c));
    return wide.toString();
  }

  @Test
  void anAccountOpensWhatItAskedWithoutACodeAndNothingElse() {
    TestCity city = house.city();
    Viewer asker = city.person(Role.READER);
    Receipt receipt = city.anInquiry().by(asker).submitted();

    assertThat(tracking.find(receipt.number(), asker, Optional.empty())).isPresent();
    assertThat(tracking.find(receipt.number(), city.person(Role.READER), Optional.empty()))
        .isEmpty();
    // A moderator sees the case, but is not its asker.
    assertThat(tracking.find(receipt.number(), city.person(Role.MODERATOR), Optional.empty()))
        .isEmpty();
  }

  @Test
  void aReturnedInquiryIsSentInAgainInNewWords() {
    TestCity city = house.city();
    Receipt receipt = city.submitted("有人乱停车");
    house.get(CaseMoves.class).giveBack(receipt.id(), "请写明地点", city.person(Role.MODERATOR));
    CaseView returned = seen(receipt);

    assertThatExceptionOfType(InvalidFormProblem.class)
        .isThrownBy(() -> tracking.resubmit(returned, words("短", "也短", "路".repeat(121))))
        .satisfies(
            p ->
                assertThat(p.violations())
                    .extracting(Violations.Violation::field)
                    .containsExactly("title", "body", "place"));
    tracking.resubmit(returned, words("人民路  乱停车", "人民路小学门口每天早上有人乱停车。", " 人民路小学 "));

    CaseView again = seen(receipt);
    assertThat(again.row().moderation()).isEqualTo(Moderation.WAITING);
    assertThat(again.title()).isEqualTo("人民路 乱停车");
    assertThat(again.place()).contains("人民路小学");
  }

  @Test
  void anInquiryIsTakenBackBeforeItIsLetInAndNotAfter() {
    TestCity city = house.city();
    Receipt waiting = city.submitted("垃圾没人清");
    tracking.withdraw(seen(waiting));
    assertThat(seen(waiting).row().moderation()).isEqualTo(Moderation.WITHDRAWN);

    Receipt admitted = city.admitted("噪音扰民");
    assertThatExceptionOfType(InquiryProblem.class)
        .isThrownBy(() -> tracking.withdraw(seen(admitted)));
  }

  @Test
  void whoOnlySeesTheCaseMayNotSpeakForItsAsker() {
    TestCity city = house.city();
    Receipt receipt = city.submitted("水管漏水");
    CaseView byModerator =
        house.get(CasePages.class).get(receipt.id(), city.person(Role.MODERATOR));
    assertThatExceptionOfType(InquiryProblem.class)
        .isThrownBy(() -> tracking.withdraw(byModerator));
  }

  private static CaseView seen(Receipt receipt) {
    return tracking
        .find(receipt.number(), Viewer.NOBODY, Optional.of(receipt.trackingCode()))
        .orElseThrow();
  }

  private static CaseMoves.Resubmission words(String title, String body, String place) {
    return new CaseMoves.Resubmission(
        title, body, Optional.of(place), "form-key-again", List.of(), List.of());
  }
}
