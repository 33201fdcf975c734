package org.zerodistance.cases.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.storypages.StoryPage;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.quickstart.bench.city.CityLoad;
import org.zerodistance.quickstart.bench.city.GeneratedCity;
import org.zerodistance.quickstart.terminal.Progress;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.testing.TestHouse;

/**
 * Tests that the city which the bench loads directly into the database is one that the product
 * could have created.
 */
class GeneratedCityIT {
  private static final GeneratedCity CITY =
      new GeneratedCity(11, 1_200, Instant.parse("2026-11-01T00:00:00Z"));

  private static TestHouse house;

  @TempDir private static Path folder;

  @BeforeAll
  static void load() throws Exception {
    house = TestHouse.open();
    TestDatabase database = house.database();
    try (Connection connection =
            DriverManager.getConnection(
                database.url() + "&allowLoadLocalInfile=true",
                database.user(),
                database.password());
        Statement statement = connection.createStatement()) {
      // MySQL refuses to load files unless this is set.
      statement.execute("SET GLOBAL local_infile = 1");
      assertThat(CityLoad.used(connection)).isZero();
      new CityLoad(connection, folder.resolve("load"), Progress.silent()).load(CITY);
      assertThat(CityLoad.used(connection)).isGreaterThan(CITY.inquiries());
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theBoardsCountersEqualARecount() {
    assertThat(house.get(CounterCheck.class).differences()).isEmpty();
    assertThat(count("SELECT SUM(received) FROM board_figure")).isGreaterThan(1_000);
  }

  @Test
  void theCasesCountersEqualTheirRows() {
    assertThat(count("SELECT COUNT(*) FROM inquiry")).isEqualTo(CITY.inquiries());
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM inquiry i
                WHERE i.reply_count <> (SELECT COUNT(*) FROM reply r WHERE r.inquiry_id = i.id)
                  OR i.me_too_count <> (SELECT COUNT(*) FROM me_too m WHERE m.inquiry_id = i.id)
                  OR (i.first_replied_at IS NULL) <> (i.reply_count = 0)
                """))
        .isZero();
    assertThat(count("SELECT COUNT(*) FROM reply")).isGreaterThan(900);
    assertThat(count("SELECT COUNT(*) FROM me_too")).isGreaterThan(500);
  }

  @Test
  void everyCaseOpensWithItsCourse() {
    List<Long> numbers =
        longs("SELECT number FROM inquiry WHERE listed = 1 AND id % 20 = 0 ORDER BY id");
    assertThat(numbers).hasSizeGreaterThan(40);
    for (long number : numbers) {
      CaseView view = house.get(CasePages.class).get(new InquiryNumber(number), Viewer.NOBODY);
      List<TimelineRow> timeline =
          house.get(Timelines.class).of(Subject.INQUIRY, view.id(), view.audiences());
      assertThat(timeline)
          .extracting(TimelineRow::type)
          .startsWith(EventType.INQUIRY_SUBMITTED, EventType.INQUIRY_ADMITTED);
      assertThat(house.get(Clocks.class).find(view.id())).isPresent();
      assertThat(house.get(Replies.class).of(view.id())).hasSize(view.row().replyCount());
    }
  }

  @Test
  void everyStoryOpensWithItsCases() {
    List<Long> numbers = longs("SELECT number FROM story WHERE live = 1");
    assertThat(numbers).isNotEmpty();
    for (long number : numbers) {
      StoryPage page = house.get(StoryPages.class).get(new StoryNumber(number));
      assertThat(page.cases()).isNotEmpty();
      assertThat(page.blocks()).isNotEmpty();
    }
  }

  @Test
  void theNextInquiryGetsANumberOfItsOwn() {
    assertThat(
            count(
                "SELECT (SELECT MAX(number) FROM inquiry) - (SELECT MAX(number) FROM"
                    + " inquiry_number)"))
        .isZero();
  }

  private static long count(String sql) {
    return longs(sql).get(0);
  }

  private static List<Long> longs(String sql) {
    return house.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).list());
  }
}
