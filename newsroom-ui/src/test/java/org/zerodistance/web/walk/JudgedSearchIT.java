package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.judged.JudgedQueries;

/**
 * Tests that the quality of the search stays above a minimum, with judged queries on the demo city.
 */
class JudgedSearchIT {
  private static final double NDCG_FLOOR = 0.75;
  private static final double MRR_FLOOR = 0.70;

  private final WholeHouse house = WholeHouse.get();

  @Test
  void theJudgedQueriesKeepTheirFloor() throws IOException {
    JudgedQueries queries = JudgedQueries.demoCity();

    JudgedQueries.Score score = queries.ask(house.url(""), "");

    assertThat(queries.size()).isGreaterThanOrEqualTo(60);
    assertThat(score.ndcg()).as(() -> score.worst(10).toString()).isGreaterThan(NDCG_FLOOR);
    assertThat(score.mrr()).isGreaterThan(MRR_FLOOR);
  }
}
