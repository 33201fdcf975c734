package org.zerodistance.newsroom.storydesk;

import java.time.Instant;
import java.time.LocalDate;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;

/**
 * A story on the desk. Missing values are null.
 *
 * @param unread whether it has a public correction that waits for its second reader
 * @param missed whether it is scheduled and its end came before its publication
 * @param sourcesChanged whether something in its cases was hidden or blacked out since it was
 *     checked
 * @param clockFailed whether its scheduled publication, or the removal after its end, failed so
 *     often that it was set aside
 */
public record StoryDeskRow(
    StoryId id,
    StoryNumber number,
    Publication state,
    String headline,
    ColumnId columnId,
    String columnName,
    String columnNameEn,
    PersonId authorId,
    String authorName,
    int revision,
    LocalDate plannedFor,
    Instant embargoUntil,
    Instant publishAt,
    Instant expiresAt,
    Instant publishedAt,
    Instant expiredAt,
    Instant changedAt,
    int openComments,
    int cases,
    boolean unread,
    boolean missed,
    int version,
    boolean clockFailed,
    boolean sourcesChanged) {

  public String columnNameIn(String lang) {
    return lang.startsWith("en") && columnNameEn != null && !columnNameEn.isEmpty()
        ? columnNameEn
        : columnName;
  }

  /** The story's day in the paper's calendar; null when it has none. */
  public LocalDate day(java.time.ZoneId zone) {
    Instant at = publishedAt != null ? publishedAt : publishAt;
    return at != null ? LocalDate.ofInstant(at, zone) : plannedFor;
  }
}
