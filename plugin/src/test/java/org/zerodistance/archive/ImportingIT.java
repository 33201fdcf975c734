package org.zerodistance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.casepages.BoardFilter;
import org.zerodistance.casepages.BoardPages;
import org.zerodistance.casepages.CasePages;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.casepages.InquiryRow;
import org.zerodistance.inquiries.InquiryNumber;
import org.zerodistance.offices.BoardDirectory;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.platform.TimeCursor;
import org.zerodistance.replies.Replies;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

class ImportingIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void takesGoodRowsRefusesBadOnesAndDoublesNothing() {
    TestCity city = house.city();
    String file =
        """
        \ufeffnumber,author,title,submitted_at,body,reply,replied_at,topic,likes
        7001,网友甲,西堤路路灯不亮,2019/6/26 11:13:14,"
        \t\t路灯坏了三盏，

        \t\t晚上很黑。
        \t",网友您好，已经修复。,2019/6/28 9:00,,12
        7002,网友乙,,2019/6/26 11:13:14,没有标题,,,,
        7003,网友丙,日期写成数字,43563.359259,表格软件留下的日期。,,,,
        7004,网友丁,日期不对,昨天下午,正文。,,,,
        x7,网友戊,编号不对,2019年6月26日 8:05,正文。,,,,
        """;

    ImportReport first = run(city, file, false);
    ImportReport again = run(city, file, false);

    assertThat(first.taken()).isEqualTo(2);
    assertThat(first.refused()).extracting(RefusedRow::line).containsExactly(7L, 9L, 10L);
    assertThat(first.rejects()).contains("title is empty").contains("昨天下午").contains("x7");
    assertThat(again.taken()).isZero();
    assertThat(again.skipped()).isEqualTo(2);
    CaseView lamp = house.get(CasePages.class).get(new InquiryNumber(7001), Viewer.NOBODY);
    assertThat(lamp.body()).isEqualTo("路灯坏了三盏，\n\n晚上很黑。");
    assertThat(lamp.row().submittedAt()).isEqualTo(Instant.parse("2019-06-26T03:13:14Z"));
    assertThat(lamp.row().meTooCount()).isEqualTo(12);
    assertThat(house.get(Replies.class).of(lamp.id()))
        .singleElement()
        .satisfies(reply -> assertThat(reply.bodyText()).isEqualTo("网友您好，已经修复。"));
    assertThat(
            house
                .get(CasePages.class)
                .get(new InquiryNumber(7003), Viewer.NOBODY)
                .row()
                .submittedAt())
        .isEqualTo(Instant.parse("2019-04-08T00:37:20Z"));
    assertThat(
            house
                .get(BoardPages.class)
                .newest(BoardFilter.of(city.board()), TimeCursor.NEWEST, 10)
                .rows())
        .extracting(InquiryRow::number)
        .containsExactly(new InquiryNumber(7001), new InquiryNumber(7003));
    BoardRow board = house.get(BoardDirectory.class).get(city.board());
    assertThat(board.received()).isEqualTo(2);
    assertThat(board.answered()).isEqualTo(1);
  }

  @Test
  void aDryRunStoresNothing() {
    TestCity city = house.city();
    ImportReport report = run(city, "title,submitted_at,body\n测试标题,2020-01-02,正文内容\n", true);

    assertThat(report.taken()).isEqualTo(1);
    assertThat(
            house
                .get(BoardPages.class)
                .newest(BoardFilter.of(city.board()), TimeCursor.NEWEST, 10)
                .rows())
        .isEmpty();
  }

  @Test
  void rowsWithoutNumbersAreKnownAgain() {
    TestCity city = house.city();
    String file = "title,submitted_at,body\n没有编号,2020-01-02 10:00,正文内容\n";

    assertThat(run(city, file, false).taken()).isEqualTo(1);
    assertThat(run(city, file, false).skipped()).isEqualTo(1);
  }

  @Test
  void aNumberOfAnotherInquiryIsRefused() {
    TestCity city = house.city();
    run(city, "number,title,submitted_at,body\n8001,第一个,2020-01-02,正文内容\n", false);

    ImportReport other =
        run(city, "number,title,submitted_at,body\n8001,另一个,2020-01-02,正文内容\n", false);

    assertThat(other.refused())
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("taken"));
  }

  @Test
  void aFileInAnotherEncodingOrWithoutItsColumnsIsRefusedWhole() {
    TestCity city = house.city();
    Viewer by = city.person(Role.ADMINISTRATOR);
    byte[] gbk = "title,submitted_at,body\n标题,2020-01-02,正文\n".getBytes(Charset.forName("GBK"));

    assertThatThrownBy(
            () ->
                house
                    .get(Importing.class)
                    .prepare("gbk.csv", gbk, Optional.of(city.slug()), false, by))
        .isInstanceOf(ArchiveProblem.class)
        .extracting(e -> ((ArchiveProblem) e).code())
        .isEqualTo(ArchiveProblem.Code.FILE_NOT_UTF8);
    assertThatThrownBy(() -> run(city, "title,when\nx,y\n", false))
        .isInstanceOf(ArchiveProblem.class)
        .extracting(e -> ((ArchiveProblem) e).code())
        .isEqualTo(ArchiveProblem.Code.FILE_COLUMNS_MISSING);
  }

  private static ImportReport run(TestCity city, String file, boolean dryRun) {
    List<ImportProgress> told = new ArrayList<>();
    Viewer by = city.person(Role.ADMINISTRATOR);
    Importing importing = house.get(Importing.class);
    return importing.take(
        importing.prepare(
            "test.csv",
            file.getBytes(StandardCharsets.UTF_8),
            Optional.of(city.slug()),
            dryRun,
            by),
        by,
        told::add);
  }
}
