package org.zerodistance.newsroom.storypages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.sql.MonthsWithRows;
import org.zerodistance.foundation.sql.PublicAddress;

/** The addresses of all public stories, by the month (in UTC) of their publication. */
@Dependent
public class StoryArchive {
  /** A story that has just been published. */
  public record FreshStory(String path, String headline, Instant publishedAt) {}

  private final Jdbi jdbi;

  @Inject
  StoryArchive(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The months with public stories, the earliest first. */
  public List<YearMonth> months() {
    return jdbi.withHandle(
        h ->
            MonthsWithRows.months(
                from ->
                    h.createQuery(
                            "SELECT s.published_at FROM story s WHERE "
                                + ShownStories.NOW
                                + "AND s.published_at >= :from ORDER BY s.published_at LIMIT 1")
                        .bind("from", from)
                        .mapTo(Instant.class)
                        .findOne()));
  }

  /** The newest of a month's stories, up to a number. */
  public List<PublicAddress> of(YearMonth month, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT CONCAT('/stories/', s.number) AS path,
                      CASE WHEN s.state = 'corrected' THEN s.changed_at ELSE s.published_at END AS changed_at
                    FROM story s
                    WHERE %s AND s.published_at >= :from AND s.published_at < :to
                    ORDER BY s.published_at DESC, s.id DESC LIMIT :most
                    """
                        .formatted(ShownStories.NOW))
                .bind("from", MonthsWithRows.begin(month))
                .bind("to", MonthsWithRows.begin(month.plusMonths(1)))
                .bind("most", most)
                .mapTo(PublicAddress.class)
                .list());
  }

  /** The public stories since an instant, the newest first, up to a number. */
  public List<FreshStory> since(Instant since, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT CONCAT('/stories/', s.number) AS path, s.headline, s.published_at FROM story s
                    WHERE %s AND s.published_at >= :since
                    ORDER BY s.published_at DESC, s.id DESC LIMIT :most
                    """
                        .formatted(ShownStories.NOW))
                .bind("since", since)
                .bind("most", most)
                .mapTo(FreshStory.class)
                .list());
  }
}
