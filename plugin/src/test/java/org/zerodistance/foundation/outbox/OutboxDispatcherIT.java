package org.zerodistance.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.testing.TestHouse;

class OutboxDispatcherIT {
  private record Id(long value) implements LongId {}

  private record Left(int attempts, String lastError, Instant availableAt, Instant setAsideAt) {}

  private static TestHouse house;
  private static TestHouse secondNode;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    secondNode = TestHouse.on(house.database());
  }

  @AfterAll
  static void close() {
    secondNode.close();
    house.close();
  }

  @BeforeEach
  void empty() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
  }

  @Test
  void twoNodesTakeEverySubjectOnce() {
    List<Id> ids = LongStream.range(0, 700).mapToObj(Id::new).toList();
    put("shared", ids);

    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> drainAll(secondNode));
    drainAll(house);
    other.join();

    assertThat(RecordingConsumer.taken("shared")).hasSize(700).doesNotHaveDuplicates();
    assertThat(left()).isEmpty();
  }

  @Test
  void longTransactionsMayWriteWhileItCarries() {
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int transaction = 0; transaction < 20; transaction++) {
                LongStream ids = LongStream.range(transaction * 25L, (transaction + 1) * 25L);
                house.inTransaction(
                    () -> {
                      ids.forEach(id -> put("written", List.of(new Id(id))));
                      return null;
                    });
              }
            });
    while (!writer.isDone()) {
      secondNode.get(OutboxDispatcher.class).drain();
    }
    drainAll(secondNode);

    assertThat(writer).succeedsWithin(Duration.ZERO);
    assertThat(RecordingConsumer.taken("written")).hasSize(500).doesNotHaveDuplicates();
  }

  @Test
  void manyWordsAboutOneSubjectAreDeliveredOnce() {
    put("folded", List.of(new Id(7), new Id(7), new Id(7), new Id(8)));

    assertThat(house.get(OutboxDispatcher.class).drain()).isEqualTo(4);

    assertThat(RecordingConsumer.taken("folded"))
        .containsExactlyInAnyOrder(new OutboxSubject("folded", 7), new OutboxSubject("folded", 8));
  }

  @Test
  void whatFailsComesAgainLaterAndIsSetAsideAtLast() {
    put(RecordingConsumer.FAILING, List.of(new Id(1)));
    put("beside", List.of(new Id(2)));

    house.get(OutboxDispatcher.class).drain();

    assertThat(RecordingConsumer.taken("beside")).hasSize(1);
    Left first = left().get(0);
    assertThat(first.attempts()).isEqualTo(1);
    assertThat(first.lastError()).isEqualTo("cannot take 1");
    assertThat(first.availableAt()).isAfter(now());

    Instant later = now();
    for (int i = 0; i < OutboxQueue.MOST_ATTEMPTS; i++) {
      later = later.plus(Duration.ofHours(1));
      HouseClock.at(later, () -> house.get(OutboxDispatcher.class).drain());
    }

    assertThat(left().get(0).attempts()).isEqualTo(OutboxQueue.MOST_ATTEMPTS);
    assertThat(left().get(0).setAsideAt()).isNotNull();
    assertThat(RecordingConsumer.taken(RecordingConsumer.FAILING))
        .hasSize(OutboxQueue.MOST_ATTEMPTS);

    OutboxStats outboxStats = house.get(OutboxStats.class);
    assertThat(outboxStats.state(RecordingConsumer.TOPIC))
        .isEqualTo(new OutboxStats.OutboxCounts(0, Optional.empty(), 1));
    OutboxStats.SetAsideRow setAsideRow = outboxStats.setAside(RecordingConsumer.TOPIC, 10).get(0);
    assertThat(setAsideRow.lastError()).isEqualTo("cannot take 1");
    assertThat(
            outboxStats.about(RecordingConsumer.TOPIC, RecordingConsumer.FAILING, List.of(1L, 2L)))
        .containsExactly(1L);

    house.get(OutboxRetry.class).one(setAsideRow.id());

    assertThat(outboxStats.state(RecordingConsumer.TOPIC).waiting()).isEqualTo(1);
    assertThat(outboxStats.state(RecordingConsumer.TOPIC).oldest())
        .contains(setAsideRow.createdAt());
    assertThat(left().get(0).attempts()).isZero();
    house.get(OutboxDispatcher.class).drain();
    assertThat(RecordingConsumer.taken(RecordingConsumer.FAILING))
        .hasSize(OutboxQueue.MOST_ATTEMPTS + 1);
    assertThat(house.get(OutboxRetry.class).all(RecordingConsumer.TOPIC)).isZero();
  }

  @Test
  void nobodyIsBlamedWhileTheOtherSideIsAway() {
    RecordingConsumer.away("absent", true);
    put("absent", List.of(new Id(1)));

    for (int i = 0; i < 20; i++) {
      assertThat(house.get(OutboxDispatcher.class).drain()).isZero();
    }
    assertThat(left().get(0).attempts()).isZero();

    RecordingConsumer.away("absent", false);
    assertThat(house.get(OutboxDispatcher.class).drain()).isEqualTo(1);
    assertThat(RecordingConsumer.taken("absent")).hasSize(1);
  }

  @Test
  void whatADeadNodeBorrowedIsTakenByAnother() {
    put("orphaned", List.of(new Id(1)));
    assertThat(secondNode.get(OutboxQueue.class).borrow(RecordingConsumer.TOPIC, 10)).hasSize(1);

    assertThat(house.get(OutboxDispatcher.class).drain()).isZero();
    HouseClock.at(
        now().plus(OutboxQueue.LEASE).plusSeconds(1),
        () -> house.get(OutboxDispatcher.class).drain());

    assertThat(RecordingConsumer.taken("orphaned")).hasSize(1);
  }

  @Test
  void waitsDoubleUpToFiveMinutes() {
    assertThat(OutboxQueue.waitAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(OutboxQueue.waitAfter(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(OutboxQueue.waitAfter(40)).isEqualTo(Duration.ofMinutes(5));
  }

  private static void drainAll(TestHouse node) {
    // A node may find all due rows in the other's hands for a moment.
    while (!left().isEmpty()) {
      node.get(OutboxDispatcher.class).drain();
    }
  }

  private static void put(String kind, List<Id> ids) {
    house.get(Outbox.class).putAll(RecordingConsumer.TOPIC, kind, new ArrayList<>(ids));
  }

  private static List<Left> left() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT attempts, last_error, available_at, set_aside_at FROM outbox ORDER"
                            + " BY id")
                    .mapTo(Left.class)
                    .list());
  }

  private static Instant now() {
    return house.get(Clock.class).instant();
  }
}
