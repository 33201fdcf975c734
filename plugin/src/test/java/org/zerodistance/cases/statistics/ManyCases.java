package org.zerodistance.cases.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/**
 * Inserts inquiries directly into the table: two years, a tenth of them hidden, a third without an
 * answer.
 */
final class ManyCases {
  private static final List<String> KINDS = List.of("consult", "complaint", "help");
  private static final Instant FIRST = Instant.parse("2024-11-01T00:00:00Z");
  private static final int SECONDS = 2 * 365 * 86_400;
  private static final int CHUNK = 5_000;

  private ManyCases() {}

  /**
   * @param from the first number
   */
  static void fill(TestHouse house, List<TestCity> cities, int from, int count) {
    Random random = new Random(20_261_122L + from);
    for (int done = 0; done < count; done += CHUNK) {
      insert(house, cities, random, from + done, Math.min(CHUNK, count - done));
    }
    house.jdbi().useHandle(h -> h.execute("ANALYZE TABLE inquiry"));
  }

  private static void insert(
      TestHouse house, List<TestCity> cities, Random random, int from, int count) {
    house.inTransaction(
        () -> {
          house
              .jdbi()
              .useHandle(
                  h -> {
                    // By SQL, since use cases would take hours for as many.
                    PreparedBatch batch =
                        h.prepareBatch(
                            """
                            INSERT INTO inquiry (number, board_id, office_id, kind, title, body, visibility, moderation, handling,
                              office_outcome, reader_outcome, newsroom_outcome, source, submitted_at, first_replied_at)
                            VALUES (:number, :board, :office, :kind, '标题标题', '正文', :visibility, :moderation, 'routed',
                              'none', 'none', 'none', 'web', :submitted, :replied)
                            """);
                    for (int i = 0; i < count; i++) {
                      TestCity city = cities.get(random.nextInt(cities.size()));
                      Instant submitted = FIRST.plusSeconds(random.nextInt(SECONDS));
                      batch
                          .bind("number", from + i)
                          .bind("board", city.board())
                          .bind("office", random.nextInt(20) == 0 ? null : city.office())
                          .bind("kind", KINDS.get(random.nextInt(KINDS.size())))
                          .bind("visibility", random.nextInt(20) == 0 ? "newsroom_only" : "public")
                          .bind("moderation", random.nextInt(20) == 0 ? "waiting" : "admitted")
                          .bind("submitted", submitted)
                          .bind(
                              "replied",
                              random.nextInt(3) == 0
                                  ? null
                                  : submitted.plusSeconds(random.nextInt(9 * 86_400)))
                          .add();
                    }
                    batch.execute();
                  });
          return null;
        });
  }
}
