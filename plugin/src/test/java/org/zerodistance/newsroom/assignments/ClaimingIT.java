package org.zerodistance.newsroom.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class ClaimingIT {
  private static final int REPORTERS = 10;
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
  void ofTenReportersOneGetsTheTipAndTheOthersAreToldWhoWasFaster() throws Exception {
    TestCity city = house.city();
    InquiryId tip = city.admitted("江边步道塌陷").id();

    List<Object> results = allAtOnce(city, tip);

    assertThat(results).filteredOn(AssignmentId.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(AssignmentProblem.class::isInstance)
        .hasSize(REPORTERS - 1)
        .allSatisfy(
            problem -> {
              AssignmentProblem taken = (AssignmentProblem) problem;
              assertThat(taken.code()).isEqualTo(AssignmentProblem.Code.TIP_TAKEN);
              assertThat(taken.details()).hasSize(1).first().asString().startsWith("测试员");
            });
    assertThat(assignmentsOf(tip)).isEqualTo(1);
  }

  @Test
  void aReleasedAssignmentIsClaimedOnceToo() throws Exception {
    TestCity city = house.city();
    InquiryId tip = city.admitted("菜市场污水外溢").id();
    AssignmentId released = city.anAssignment().about(tip).released("要去外地出差");

    List<Object> results = allAtOnce(city, tip);

    assertThat(results).filteredOn(AssignmentId.class::isInstance).containsExactly(released);
    assertThat(results).filteredOn(AssignmentProblem.class::isInstance).hasSize(REPORTERS - 1);
  }

  @Test
  void aTipIsThereAsLongAsItIsNobodys() {
    TestCity city = house.city();
    InquiryId tip = city.admitted("校门口没有斑马线").id();
    Viewer reporter = city.person(Role.REPORTER);
    house.get(Tips.class).flag(tip, "家长群里都在说", city.person(Role.MODERATOR));
    assertThat(inPool(tip, reporter)).isTrue();

    AssignmentId id = house.get(Claiming.class).claim(tip, reporter);
    assertThat(inPool(tip, reporter)).isFalse();

    house.get(Claiming.class).release(id, "没有时间", reporter);
    assertThat(inPool(tip, reporter)).isTrue();

    house.get(Tips.class).dismiss(tip, "已经画好了", reporter);
    house.get(Claiming.class).claim(tip, reporter);
    AssignmentPage page = house.get(AssignmentPages.class).get(id, reporter);
    house
        .get(AssignmentKeeping.class)
        .move(id, AssignmentState.DROPPED, "已经画好了", page.assignment().version(), reporter);
    assertThat(inPool(tip, reporter)).isFalse();
  }

  @Test
  void officesAndReadersNeverSeeThePool() {
    TestCity city = house.city();
    TipPool pool = house.get(TipPool.class);

    for (Viewer outsider :
        List.of(city.person(Role.SPOKESPERSON), city.person(Role.READER), Viewer.NOBODY)) {
      assertThatThrownBy(() -> pool.after(TipFilter.ALL, TimeCursor.NEWEST, 20, outsider))
          .isInstanceOf(AccessProblem.class);
      assertThatThrownBy(() -> house.get(AssignmentPages.class).open(outsider))
          .isInstanceOf(AccessProblem.class);
    }
  }

  @Test
  void thePoolIsOneStatementHoweverManyTipsWait() {
    TestCity city = house.city();
    Viewer moderator = city.person(Role.MODERATOR);
    for (int i = 0; i < 3; i++) {
      house.get(Tips.class).flag(city.admitted("下水道堵塞" + i).id(), "好几户", moderator);
    }
    int few = statements(1, moderator);

    assertThat(statements(50, moderator)).isEqualTo(few).isEqualTo(1);
  }

  @Test
  void thePoolIsFilteredByPlaceTopicAgeAndReason() {
    TestCity city = house.city();
    Viewer moderator = city.person(Role.MODERATOR);
    InquiryId tip = city.admitted("𣲘塘镇路面坑洼").id();
    house.get(Tips.class).flag(tip, "坑里有水", moderator);

    assertThat(
            found(
                new TipFilter(
                    Optional.of(TipReason.FLAGGED),
                    Optional.empty(),
                    Optional.of("𣲘塘"),
                    Optional.empty()),
                moderator))
        .containsExactly(tip);
    assertThat(
            found(
                new TipFilter(
                    Optional.empty(), Optional.empty(), Optional.of("100%"), Optional.empty()),
                moderator))
        .isEmpty();
    assertThat(
            found(
                new TipFilter(
                    Optional.of(TipReason.OVERDUE),
                    Optional.empty(),
                    Optional.of("𣲘塘"),
                    Optional.empty()),
                moderator))
        .isEmpty();
    assertThat(
            found(
                new TipFilter(
                    Optional.empty(), Optional.empty(), Optional.of("𣲘塘"), Optional.of(3)),
                moderator))
        .isEmpty();
  }

  private static List<InquiryId> found(TipFilter filter, Viewer by) {
    return house.get(TipPool.class).after(filter, TimeCursor.NEWEST, 50, by).rows().stream()
        .map(TipRow::id)
        .toList();
  }

  private static int statements(int limit, Viewer by) {
    SqlCount.reset();
    house.get(TipPool.class).after(TipFilter.ALL, TimeCursor.NEWEST, limit, by);
    return SqlCount.get();
  }

  private static boolean inPool(InquiryId tip, Viewer by) {
    return found(TipFilter.ALL, by).contains(tip);
  }

  private static int assignmentsOf(InquiryId tip) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT COUNT(*) FROM assignment a
                        LEFT JOIN assignment_inquiry ai ON ai.assignment_id = a.id
                        WHERE ai.inquiry_id = :tip OR ai.inquiry_id IS NULL
                        """)
                    .bind("tip", tip)
                    .mapTo(Integer.class)
                    .one());
  }

  private static List<Object> allAtOnce(TestCity city, InquiryId tip) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(REPORTERS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Object>> futures = new ArrayList<>();
      for (int i = 0; i < REPORTERS; i++) {
        Viewer reporter = city.person(Role.REPORTER);
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return house.get(Claiming.class).claim(tip, reporter);
                  } catch (AssignmentProblem taken) {
                    return taken;
                  }
                }));
      }
      start.countDown();
      List<Object> results = new ArrayList<>();
      for (Future<Object> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
