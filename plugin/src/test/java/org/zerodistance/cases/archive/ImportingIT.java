package org.zerodistance.cases.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.BoardFilter;
import org.zerodistance.cases.casepages.BoardPages;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.casepages.InquiryRow;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

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

  @Test
  void columnsAreKnownByNameInAnyOrderAndCase() {
    TestCity city = house.city();
    ImportReport report =
        run(
            city,
            """
            Body,remark,LIKES, Title ,submitted_at
            "正文在前，
            有两行", 不认识的列 ,3, "标题, 在后" ,2021.3.4 05:06
            """,
            false);

    assertThat(report.refused()).isEmpty();
    assertThat(rows(city))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.title()).isEqualTo("标题, 在后");
              assertThat(row.meTooCount()).isEqualTo(3);
              assertThat(row.submittedAt()).isEqualTo(Instant.parse("2021-03-03T21:06:00Z"));
            });
  }

  @Test
  void aDryRunReportsWhatTheRealOneThenDoes() {
    TestCity city = house.city();
    String file =
        """
        number,title,submitted_at,body
        8101,第一次出现,2020-01-02,正文内容
        8101,第一次出现,2020-01-02,正文内容
        8101,同号不同文,2020-01-02,正文内容
        ,没有编号,2020-01-02,正文内容
        ,没有编号,2020-01-02,正文内容
        8102,日期不对,前天,正文内容
        """;

    ImportReport dry = run(city, file, true);
    ImportReport real = run(city, file, false);

    assertThat(dry).isEqualTo(real);
    assertThat(real.taken()).isEqualTo(2);
    assertThat(real.skipped()).isEqualTo(2);
    assertThat(real.rejects().lines())
        .containsExactly(
            "line,reason,row",
            "4,\"the number is taken by another inquiry\",\"8101\",\"同号不同文\",\"2020-01-02\",\"正文内容\"",
            "7,\"submitted_at “前天” is no date that we know\",\"8102\",\"日期不对\",\"前天\",\"正文内容\"");
    assertThat(rows(city)).hasSize(2);
  }

  @Test
  void aNumberThatWasTakenWithoutAnInquiryIsRefusedAloneAndTheRestTaken() {
    TestCity city = house.city();
    // By SQL: only a submission that fails halfway leaves a number like this.
    house.jdbi().useHandle(h -> h.execute("INSERT INTO inquiry_number (number) VALUES (8201)"));

    ImportReport report =
        run(
            city,
            "number,title,submitted_at,body\n8201,号已用掉,2020-01-02,正文\n8202,号还空着,2020-01-02,正文\n",
            false);

    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.refused()).extracting(RefusedRow::line).containsExactly(2L);
  }

  @Test
  void manyRowsCostFewStatementsAndEveryFigureEqualsARecount() {
    TestCity city = house.city();
    StringBuilder file =
        new StringBuilder("number,author,title,submitted_at,body,reply,replied_at\n");
    for (int i = 0; i < 250; i++) {
      file.append(90_000 + i)
          .append(",网友")
          .append(i)
          .append(",第")
          .append(i)
          .append("条诉求,2022/1/2 3:04,正文第")
          .append(i)
          .append(i % 5 == 0 ? "条,,\n" : "条,已经办理。,2022/1/9 10:00\n");
    }

    SqlCount.reset();
    ImportReport report = run(city, file.toString(), false);
    int statements = SqlCount.get();

    assertThat(report.taken()).isEqualTo(250);
    // Three batches; separate statements for each row would be nine times as many rows.
    assertThat(statements).isLessThan(100);
    BoardRow board = house.get(BoardDirectory.class).get(city.board());
    assertThat(board.received()).isEqualTo(250).isEqualTo(count(city, "COUNT(*)"));
    assertThat(board.answered()).isEqualTo(200).isEqualTo(count(city, "COUNT(first_replied_at)"));
    assertThat(counted(city, "reply", "inquiry_id")).isEqualTo(200);
    assertThat(counted(city, "asker", "inquiry_id")).isEqualTo(250);
    assertThat(counted(city, "event", "subject = 'inquiry' AND subject_id")).isEqualTo(450);
    assertThat(counted(city, "outbox", "topic = 'index' AND subject = 'inquiry' AND subject_id"))
        .isEqualTo(250);
  }

  @Test
  void twoImportsOfTheSameFileAtOnceTakeEachRowOnce() throws Exception {
    TestCity city = house.city();
    Viewer by = city.person(Role.ADMINISTRATOR);
    StringBuilder file = new StringBuilder("number,title,submitted_at,body\n");
    for (int i = 0; i < 300; i++) {
      file.append(i % 3 == 0 ? "" : 95_000 + i)
          .append(",同时导入")
          .append(i)
          .append(",2022-01-02,正文\n");
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<ImportReport>> reports = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Importing importing = house.get(Importing.class);
      Importing.Prepared prepared =
          importing.prepare("same.csv", bytes, Optional.of(city.slug()), false, by);
      reports.add(two.submit(() -> importing.take(prepared, by, progress -> {})));
    }
    ImportReport one = reports.get(0).get();
    ImportReport other = reports.get(1).get();
    two.shutdown();

    assertThat(one.taken() + other.taken()).isEqualTo(300);
    assertThat(one.skipped() + other.skipped()).isEqualTo(300);
    assertThat(count(city, "COUNT(*)")).isEqualTo(300);
    assertThat(house.get(BoardDirectory.class).get(city.board()).received()).isEqualTo(300);
  }

  @Test
  void anOldRunIsFoundBehindTwentyNewerOnes() {
    TestCity city = house.city();
    Viewer by = city.person(Role.ADMINISTRATOR);
    Importing importing = house.get(Importing.class);
    byte[] bytes = "title,submitted_at,body\n".getBytes(StandardCharsets.UTF_8);
    ImportRuns.RunId first =
        importing.prepare("first.csv", bytes, Optional.of(city.slug()), false, by).run();
    for (int i = 0; i < 20; i++) {
      importing.prepare("later.csv", bytes, Optional.of(city.slug()), false, by);
    }

    ImportRuns runs = house.get(ImportRuns.class);
    assertThat(runs.latest(by))
        .hasSize(20)
        .extracting(ImportRuns.ImportRun::id)
        .doesNotContain(first);
    assertThat(runs.find(first, by))
        .get()
        .extracting(ImportRuns.ImportRun::fileName)
        .isEqualTo("first.csv");
  }

  private static List<InquiryRow> rows(TestCity city) {
    return house
        .get(BoardPages.class)
        .newest(BoardFilter.of(city.board()), TimeCursor.NEWEST, 10)
        .rows();
  }

  private static int count(TestCity city, String what) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT " + what + " FROM inquiry WHERE listed = 1 AND board_id = :board")
                    .bind("board", city.board())
                    .mapTo(int.class)
                    .one());
  }

  private static int counted(TestCity city, String table, String column) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM "
                            + table
                            + " WHERE "
                            + column
                            + " IN (SELECT id FROM inquiry WHERE board_id = :board)")
                    .bind("board", city.board())
                    .mapTo(int.class)
                    .one());
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
