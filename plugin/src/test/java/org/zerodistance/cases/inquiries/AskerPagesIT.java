package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.AskerPages;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.city.signin.OwnAccount;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class AskerPagesIT {
  private static TestHouse house;
  private static AskerPages pages;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    pages = house.get(AskerPages.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatOneAskedComesNewestFirstByCursorAndNobodyElsesDoes() {
    TestCity city = house.city();
    Viewer reader = city.person(Role.READER);
    for (int i = 0; i < 5; i++) {
      ask(city, reader, "第" + i + "个问题");
    }
    ask(city, city.person(Role.READER), "别人的问题");

    SqlCount.reset();
    Page<AskerPages.AskedRow> first = pages.asked(reader, TimeCursor.NEWEST, 3);
    assertThat(SqlCount.get()).isEqualTo(1);
    Page<AskerPages.AskedRow> second =
        pages.asked(reader, TimeCursor.of(first.next().orElseThrow()), 3);

    assertThat(first.rows())
        .extracting(AskerPages.AskedRow::title)
        .containsExactly("第4个问题", "第3个问题", "第2个问题");
    assertThat(second.rows())
        .extracting(AskerPages.AskedRow::title)
        .containsExactly("第1个问题", "第0个问题");
    assertThat(second.next()).isEmpty();
    assertThat(first.rows().get(0).moderation()).isEqualTo(Moderation.WAITING);
    assertThat(first.rows().get(0).waitsForYou()).isFalse();
  }

  @Test
  void anInquiryThatWasGivenBackWaitsForItsAsker() {
    TestCity city = house.city();
    Viewer reader = city.person(Role.READER);
    Receipt receipt = ask(city, reader, "说得不清楚");
    house.get(CaseMoves.class).giveBack(receipt.id(), "请写明地点", city.person(Role.MODERATOR));

    assertThat(pages.asked(reader, TimeCursor.NEWEST, 3).rows().get(0).waitsForYou()).isTrue();
  }

  @Test
  void whatOneJoinedShowsAsLongAsItIsListed() {
    TestCity city = house.city();
    Viewer reader = city.person(Role.READER);
    Receipt stays = city.admitted("路灯不亮");
    Receipt goes = city.admitted("井盖丢失");
    house.get(MeToos.class).add(stays.number(), reader, "");
    house.get(MeToos.class).add(goes.number(), reader, "");
    house
        .get(CaseMoves.class)
        .changeVisibility(goes.id(), Visibility.NEWSROOM_ONLY, city.person(Role.MODERATOR));

    assertThat(pages.joined(reader, TimeCursor.NEWEST, 10).rows())
        .extracting(AskerPages.JoinedRow::number)
        .containsExactly(stays.number());
  }

  @Test
  void whenThePersonGoesTheTextStaysWithoutThem() {
    TestCity city = house.city();
    Viewer reader = city.aPerson().signingInWith("lantern under bridge").created();
    Receipt receipt = ask(city, reader, "公园长椅坏了");

    house.get(OwnAccount.class).delete("lantern under bridge", "host", reader);

    assertThat(pages.asked(reader, TimeCursor.NEWEST, 3).rows()).isEmpty();
    int named =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            """
                            SELECT COUNT(*) FROM asker WHERE inquiry_id = :id
                              AND (person_id IS NOT NULL OR name IS NOT NULL OR phone IS NOT NULL OR email IS NOT NULL)
                            """)
                        .bind("id", receipt.id())
                        .mapTo(Integer.class)
                        .one());
    assertThat(named).isZero();
    assertThat(house.get(CasePages.class).findByCode(receipt.number(), receipt.trackingCode()))
        .as("the tracking code goes on working")
        .isPresent();
  }

  @Test
  void whoIsNotSignedInHasNoPages() {
    assertThatThrownBy(() -> pages.asked(Viewer.NOBODY, TimeCursor.NEWEST, 3))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> pages.joined(Viewer.NOBODY, TimeCursor.NEWEST, 3))
        .isInstanceOf(AccessProblem.class);
  }

  private static Receipt ask(TestCity city, Viewer by, String title) {
    return city.anInquiry().titled(title).by(by).submitted();
  }
}
