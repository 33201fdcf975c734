package org.zerodistance.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import org.junit.jupiter.api.Test;

/** Tests which failures count as a lost connection and which as an unknown schema. */
class LostConnectionTest {
  @Test
  void theStatesOfLostAndKilledConnectionsAreKnownHoweverDeepTheyLie() {
    for (String state : new String[] {"08S01", "08003", "08006", "57000", "70100"}) {
      SQLException lost = new SQLException("lost", state);
      assertThat(Migrations.isConnectionLost(lost)).as(state).isTrue();
      assertThat(
              Migrations.isConnectionLost(
                  new IllegalStateException("migration failed", new RuntimeException(lost))))
          .as(state)
          .isTrue();
      RuntimeException closing = new RuntimeException("failed");
      closing.addSuppressed(lost);
      assertThat(Migrations.isConnectionLost(closing)).as(state).isTrue();
    }
    assertThat(Migrations.isConnectionLost(new SQLRecoverableException("reset"))).isTrue();
  }

  @Test
  void aSchemaThatDoesNotFitIsNoLostConnection() {
    assertThat(Migrations.isConnectionLost(new SQLException("table exists", "42S01"))).isFalse();
    assertThat(Migrations.isConnectionLost(new SQLException("no state"))).isFalse();
    assertThat(Migrations.isConnectionLost(new IllegalStateException("checksum"))).isFalse();
  }

  @Test
  void aCircleOfCausesEnds() {
    RuntimeException first = new RuntimeException("first");
    RuntimeException second = new RuntimeException("second", first);
    first.initCause(second);

    assertThat(Migrations.isConnectionLost(first)).isFalse();
  }
}
