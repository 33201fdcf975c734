package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.querying.SynonymId;
import org.zerodistance.search.querying.SynonymKeeping;
import org.zerodistance.search.searching.SearchHit;
import org.zerodistance.testing.TestCity;

/** Tests the order of results and the syntax of queries; from rows to hits. */
class FindingIT {
  private static SearchHouse house;
  private static TestCity city;

  @BeforeAll
  static void open() throws IOException {
    house = SearchHouse.open();
    city = house.city();
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
  }

  @Test
  void theTitleCountsMoreThanTheTextThatMoreThanAnAnswerAndThatMoreThanARemark() {
    Receipt remarked = city.anInquiry().titled("小区门口的树一").remarked("我家门前的龙眼树也一样。");
    Receipt answered = city.anInquiry().titled("小区门口的树二").answered("龙眼树已经扶正，请您放心。");
    Receipt texted = city.anInquiry().titled("小区门口的树三").saying("门口的龙眼树，已经好几天了，请尽快处理。").admitted();
    Receipt titled = city.admitted("小区门口的龙眼树");
    house.drainAndRefresh();

    assertThat(found("龙眼树")).containsExactly(of(titled), of(texted), of(answered), of(remarked));
  }

  @Test
  void whatStandsAsTypedIsAboveScatteredWords() {
    Receipt scattered =
        city.anInquiry().titled("渣土车扬尘，夜里还在过").saying("扬尘很大，夜里也停不下来，渣土车一辆接一辆，没人管。").admitted();
    Receipt exact =
        city.anInquiry().titled("家门口每天过车，没法开窗").saying("家门口的渣土车夜里扬尘，已经好几天了，没人管。").admitted();
    house.drainAndRefresh();

    assertThat(found("渣土车夜里扬尘")).startsWith(of(exact)).contains(of(scattered));
  }

  @Test
  void theFreshIsAboveTheStale() {
    Receipt stale =
        HouseClock.at(
            house.get(Clock.class).instant().minus(Duration.ofDays(900)),
            () -> city.admitted("码头栈桥护栏松动"));
    Receipt fresh = city.admitted("码头栈桥护栏松动");
    house.drainAndRefresh();

    assertThat(found("栈桥护栏")).containsExactly(of(fresh), of(stale));
  }

  @Test
  void ofEqualsTheAnsweredIsAbove() {
    Receipt answered = city.anInquiry().titled("水塔旧址围墙倾斜").answered("围墙已经拆除，并且重新砌好了。");
    Receipt open = city.admitted("水塔旧址围墙倾斜");
    house.drainAndRefresh();

    assertThat(found("水塔围墙")).containsExactly(of(answered), of(open));
  }

  @Test
  void synonymsHoldFromTheNextSearchOnInTheIndexThatIsThere() {
    Receipt lift = city.admitted("升降机停运半个月");
    house.drainAndRefresh();
    String index = house.current();
    Viewer administrator = city.person(Role.ADMINISTRATOR);
    SynonymKeeping keeping = house.get(SynonymKeeping.class);
    assertThat(found("电梯停运")).isEmpty();

    SynonymId id = keeping.create("电梯，升降机", administrator);
    assertThat(found("电梯停运")).containsExactly(of(lift));

    keeping.change(id, 0, "扶梯，升降机", administrator);
    assertThat(found("电梯停运")).isEmpty();
    assertThat(found("扶梯停运")).containsExactly(of(lift));

    keeping.remove(id, 1, administrator);
    assertThat(found("扶梯停运")).isEmpty();
    assertThat(house.current()).isEqualTo(index);
  }

  @Test
  void boardsAndOfficesAreLeftOutByName() {
    TestCity other = house.city();
    Receipt here = city.admitted("骑楼街的招牌掉了");
    Receipt there = other.admitted("骑楼街的招牌又掉了");
    house.drainAndRefresh();

    assertThat(found("骑楼街招牌")).containsExactlyInAnyOrder(of(here), of(there));
    assertThat(found("骑楼街招牌 -board:" + city.slug())).containsExactly(of(there));
    assertThat(found("骑楼街招牌 －版块：\"城管问政" + other.slug() + "\"")).containsExactly(of(here));
    assertThat(found("骑楼街招牌 -office:" + city.slug())).containsExactly(of(there));
    assertThat(found("骑楼街招牌 -office:城市管理局")).isEmpty();
    assertThat(found("骑楼街招牌 -board:又掉")).as("nobody's name is a word").containsExactly(of(here));
  }

  @Test
  void theCaseItselfIsAboveTextsWithItsNumber() {
    Receipt asked = city.admitted("河堤步道的栏杆断了");
    Receipt quoting =
        city.anInquiry()
            .titled(asked.number() + " 还没有处理")
            .saying("编号 " + asked.number() + " 的事情还没有处理，" + asked.number() + " 什么时候有答复？")
            .answered("编号 " + asked.number() + " 已经转给养护单位处理。");
    house.drainAndRefresh();

    for (String typed : List.of("%s", "No. %s", "№ %s", "编号：%s", "第%s号")) {
      assertThat(found(typed.formatted(asked.number()))).containsExactly(of(asked), of(quoting));
    }
  }

  private static List<Long> found(String text) {
    return house.search(text).hits().stream().map(SearchHit::number).toList();
  }

  private static long of(Receipt receipt) {
    return receipt.number().value();
  }
}
