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
 * One story as its page shows it.
 *
 * @param photos by key, those that the body and the top show
 * @param follows the story that this one follows up; null without one
 * @param earlier the stories that stood in the column before
 */
public record StoryPage(
    StoryPageRow story,
    List<StoryBlock> blocks,
    Map<String, PhotoRow> photos,
    List<CaseFact> cases,
    List<Correction> corrections,
    StoryCard follows,
    List<StoryCard> earlier) {

  /** The story's row joined with its column. Reference components are null where nothing is. */
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

  /** A dated line that says what was mended. */
  public record Correction(String body, Instant correctedAt) {}

  public StoryPage {
    blocks = List.copyOf(blocks);
    photos = Map.copyOf(photos);
    cases = List.copyOf(cases);
    corrections = List.copyOf(corrections);
    earlier = List.copyOf(earlier);
  }

  /** Whether it was taken back; then there is nothing but the note. */
  public boolean withdrawn() {
    return story.state() == Publication.WITHDRAWN;
  }

  /** The photo on top; null without one. */
  public PhotoRow lead() {
    return story.leadPhoto() == null ? null : photos.get(story.leadPhoto());
  }

  /** What stands under the photo on top: the words it has in the body, else its own. */
  public String leadCaption() {
    return blocks.stream()
        .filter(this::isLead)
        .map(StoryBlock::caption)
        .filter(caption -> !caption.isBlank())
        .findFirst()
        .orElseGet(() -> lead() == null ? null : lead().caption());
  }

  /** The body without the photo on top, so that no page shows a picture twice. */
  public List<StoryBlock> body() {
    return blocks.stream().filter(block -> !isLead(block)).toList();
  }

  private boolean isLead(StoryBlock block) {
    return lead() != null && story.leadPhoto().equals(block.photoKey());
  }
}
