package org.zerodistance.city.housepages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

class HousePagesIT {
  private static final String ZH = "zh-CN";

  private static TestHouse house;
  private static Viewer administrator;
  private static HousePages pages;
  private static HousePageKeeping keeping;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    administrator = house.city().person(Role.ADMINISTRATOR);
    pages = house.get(HousePages.class);
    keeping = house.get(HousePageKeeping.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theTextOfTheHouseReplacesTheDefaultInOneLanguage() {
    HousePageText english = pages.get(HousePageKind.ABOUT, "en");

    keeping.save(text(HousePageKind.ABOUT, "我们是谁", "一家本地报纸。", 0), administrator);

    HousePageText written = pages.get(HousePageKind.ABOUT, ZH);
    assertThat(written.title()).isEqualTo("我们是谁");
    assertThat(written.body()).isEqualTo("一家本地报纸。");
    assertThat(written.version()).isEqualTo(1);
    assertThat(written.isDefault()).isFalse();
    assertThat(pages.get(HousePageKind.ABOUT, "en")).isEqualTo(english);
  }

  @Test
  void everyVersionIsKeptAndTheDefaultComesBack() {
    HousePageText first = pages.get(HousePageKind.RULES, ZH);
    keeping.save(text(HousePageKind.RULES, "须知", "甲", 0), administrator);
    keeping.save(text(HousePageKind.RULES, "须知", "乙", 1), administrator);
    keeping.save(text(HousePageKind.RULES, "须知", "乙", 2), administrator);
    keeping.restore(HousePageKind.RULES, ZH, 2, administrator);
    keeping.restore(HousePageKind.RULES, ZH, 3, administrator);

    HousePageText now = pages.get(HousePageKind.RULES, ZH);
    assertThat(now.body()).isEqualTo(first.body());
    assertThat(now.isDefault()).isTrue();
    assertThat(now.version()).isEqualTo(3);
    assertThat(pages.versions(HousePageKind.RULES, ZH))
        .extracting(version -> version.body().orElse("(default)"))
        .containsExactly("(default)", "乙", "甲");
  }

  @Test
  void whoeverSavesAnOlderVersionIsRefusedAndNothingIsWritten() {
    keeping.save(text(HousePageKind.PRIVACY, "隐私", "甲", 0), administrator);

    assertRefused(
        HousePageProblem.Code.HOUSE_PAGE_CHANGED_MEANWHILE,
        () -> keeping.save(text(HousePageKind.PRIVACY, "隐私", "乙", 0), administrator));
    assertRefused(
        HousePageProblem.Code.HOUSE_PAGE_CHANGED_MEANWHILE,
        () -> keeping.restore(HousePageKind.PRIVACY, ZH, 0, administrator));

    assertThat(pages.get(HousePageKind.PRIVACY, ZH).body()).isEqualTo("甲");
    assertThat(pages.versions(HousePageKind.PRIVACY, ZH)).hasSize(1);
  }

  @Test
  void onlyAdministratorsWrite() {
    for (Role role : Role.values()) {
      if (role != Role.ADMINISTRATOR) {
        Viewer other = house.city().person(role);
        assertThatThrownBy(() -> keeping.save(text(HousePageKind.CONTACT, "联系", "甲", 0), other))
            .as("%s", role)
            .isInstanceOf(AccessProblem.class);
        assertThatThrownBy(() -> keeping.restore(HousePageKind.CONTACT, ZH, 0, other))
            .as("%s", role)
            .isInstanceOf(AccessProblem.class);
      }
    }
    assertThat(pages.versions(HousePageKind.CONTACT, ZH)).isEmpty();
  }

  private static SaveHousePage text(HousePageKind page, String title, String body, int version) {
    return new SaveHousePage(page, ZH, title, body, version);
  }
}
