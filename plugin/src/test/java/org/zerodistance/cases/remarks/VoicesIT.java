package org.zerodistance.cases.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class VoicesIT {
  private static TestHouse house;
  private static TestCity city;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aVotersTokenIsSigned() {
    Voters voters = house.get(Voters.class);
    String token = voters.create();

    assertThat(voters.browser(token)).isPresent();
    assertThat(voters.browser(voters.create())).isNotEqualTo(voters.browser(token));
    String forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
    assertThat(voters.browser(forged)).isEmpty();
    assertThat(voters.browser("")).isEmpty();
  }

  @Test
  void joiningCountsOnceAndKeepsTheWordsForTheModerators() {
    Receipt receipt = city.admitted("云杉路积雪没人扫");

    assertThat(join(receipt, "我家门口也是，老人摔了一跤")).isTrue();
    assertThat(join(receipt, "再说一遍")).isFalse();

    assertThat(voices(receipt)).isEqualTo(1);
    assertThat(asking().remarks(receipt.id(), true)).as("before a moderator has read it").isEmpty();
    RemarkId waiting =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            "SELECT remark_id FROM moderation_task WHERE inquiry_id = :id AND cause = 'remark' AND done_at IS NULL")
                        .bind("id", receipt.id())
                        .mapTo(RemarkId.class)
                        .one());
    asking().decide(receipt.id(), waiting, true, city.person(Role.MODERATOR));

    assertThat(asking().remarks(receipt.id(), false))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.byReader()).isTrue();
              assertThat(remark.body()).isEqualTo("我家门口也是，老人摔了一跤");
            });
  }

  @Test
  void withoutWordsItIsAVoiceAlone() {
    Receipt receipt = city.admitted("云杉路站牌倒了");

    assertThat(join(receipt, " ")).isTrue();

    assertThat(voices(receipt)).isEqualTo(1);
    int remarks =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("SELECT COUNT(*) FROM remark WHERE inquiry_id = :id")
                        .bind("id", receipt.id())
                        .mapTo(Integer.class)
                        .one());
    assertThat(remarks).isZero();
  }

  @Test
  void nobodyJoinsWhatIsNotListed() {
    Receipt waiting = city.submitted("还没有审核的事");

    assertThatThrownBy(() -> join(waiting, "我也遇到"))
        .isInstanceOfSatisfying(
            InquiryProblem.class,
            p -> assertThat(p.code()).isEqualTo(InquiryProblem.Code.INQUIRY_NOT_FOUND));
  }

  private static boolean join(Receipt receipt, String words) {
    return house.get(Voices.class).join(receipt.number(), words, Viewer.NOBODY, "192.0.2.7\n浏览器");
  }

  private static int voices(Receipt receipt) {
    return house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY).row().meTooCount();
  }

  private static Asking asking() {
    return house.get(Asking.class);
  }
}
