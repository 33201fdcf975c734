package org.zerodistance.newsroom.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HouseDoorTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final HouseDoor door = new HouseDoor();

  @Test
  void nobodyEntersBeforeItOpensOrAfterItCloses() {
    assertThat(door.enter()).isFalse();
    door.open();
    assertThat(door.enter()).isTrue();
    door.close();
    assertThat(door.enter()).isFalse();
  }

  @Test
  void aDoorThatClosedStaysClosedThoughTheOpeningEndsLater() {
    door.close();
    door.open();
    assertThat(door.state()).isEqualTo(HouseDoor.State.CLOSING);
  }

  @Test
  void anEmptyHouseIsLeftAtOnce() throws InterruptedException {
    door.open();
    assertThat(door.enter()).isTrue();
    door.leave();
    door.close();
    assertThat(door.awaitEmpty(LONG)).isZero();
  }

  @Test
  void theLastOneInsideEndsTheWait() throws Exception {
    door.open();
    door.enter();
    door.enter();
    door.close();
    CompletableFuture<Integer> left =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return door.awaitEmpty(LONG);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    door.leave();
    assertThat(left).isNotDone();
    door.leave();
    assertThat(left.get(10, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void patienceEndsAndSaysHowManyAreLeft() throws InterruptedException {
    door.open();
    door.enter();
    door.close();
    assertThat(door.awaitEmpty(Duration.ofMillis(20))).isEqualTo(1);
  }
}
