package org.zerodistance.newsroom.storypages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.stories.StoryBlock;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;

/**
 * A story with the data of its page.
 *
 * @param photos by key, those of the body and the lead photo
 * @param follows the story that this one follows up; null without one
 * @param earlier the earlier stories of the column
 */
public record StoryPage(
    StoryPageRow story,
    List<StoryBlock> blocks,
    Map<String, PhotoRow> photos,
    List<CaseFact> cases,
    List<Correction> corrections,
    StoryCard follows,
    List<StoryCard> earlier) {

  /**
   * The story's row joined with its column. {@code expired} is true after its end. Missing values
   * are null.
   */
  public record StoryPageRow(
      StoryId id,
      StoryNumber number,
      Publication state,
      String headline,
      String deck,
      String byline,
      String bodyHtml,
      String leadPhoto,
      Instant publishedAt,
      Instant changedAt,
      Instant expiresAt,
      boolean expired,
      Instant withdrawnAt,
      String withdrawnNote,
      StoryId followsId,
      ColumnId columnId,
      String columnSlug,
      String columnName,
      String columnNameEn,
      String publication,
      int version) {

    public String columnNameIn(String lang) {
      return lang.startsWith("en") && columnNameEn != null && !columnNameEn.isEmpty()
          ? columnNameEn
          : columnName;
    }
  }

  /** A public, dated correction note. */
  public record Correction(String body, Instant correctedAt) {}

  public StoryPage {
    blocks = List.copyOf(blocks);
    photos = Map.copyOf(photos);
    cases = List.copyOf(cases);
    corrections = List.copyOf(corrections);
    earlier = List.copyOf(earlier);
  }

  /** Whether it was withdrawn; then only the note is shown. */
  public boolean withdrawn() {
    return story.state() == Publication.WITHDRAWN;
  }

  /** Whether it was public and is no longer: it was withdrawn or has expired. */
  public boolean gone() {
    return withdrawn() || story.expired();
  }

  /** The lead photo; null without one. */
  public PhotoRow lead() {
    return story.leadPhoto() == null ? null : photos.get(story.leadPhoto());
  }

  /** The caption of the lead photo: the one in the body, else the photo's own. */
  public String leadCaption() {
    return blocks.stream()
        .filter(this::isLead)
        .map(StoryBlock::caption)
        .filter(caption -> !caption.isBlank())
        .findFirst()
        .orElseGet(() -> lead() == null ? null : lead().caption());
  }

  /** The body without the lead photo, so that no photo is shown twice. */
  public List<StoryBlock> body() {
    return blocks.stream().filter(block -> !isLead(block)).toList();
  }

  private boolean isLead(StoryBlock block) {
    return lead() != null && story.leadPhoto().equals(block.photoKey());
  }
}
