package org.zerodistance.newsroom.storypages;

import java.time.Instant;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;

/**
 * A published story in a list.
 *
 * @param leadPhoto the key of the lead photo; null without one
 */
public record StoryCard(
    StoryId id,
    StoryNumber number,
    String headline,
    String deck,
    String byline,
    String leadPhoto,
    Instant publishedAt,
    boolean corrected,
    String columnSlug,
    String columnName,
    String columnNameEn,
    int version) {

  public String columnNameIn(String lang) {
    return lang.startsWith("en") && columnNameEn != null && !columnNameEn.isEmpty()
        ? columnNameEn
        : columnName;
  }

  /** The address of the lead photo in a small size; null without one. */
  public String thumb() {
    return leadPhoto == null ? null : "/photos/" + leadPhoto + "/thumb.jpg";
  }

  /** The address of the lead photo in a medium size; null without one. */
  public String medium() {
    return leadPhoto == null ? null : "/photos/" + leadPhoto + "/medium.jpg";
  }
}
