package org.zerodistance.newsroom.stories;

import java.util.Optional;
import org.zerodistance.city.columns.ColumnId;

/**
 * Saves a story from the editor page.
 *
 * @param follows the story that this one follows up
 * @param leadPhoto the key of the lead photo
 * @param version the version of the story from which the form was made
 * @param byItself whether the page saved automatically
 */
public record SaveStory(
    StoryId id,
    StoryText wording,
    Optional<ColumnId> column,
    Optional<StoryNumber> follows,
    Optional<String> leadPhoto,
    int version,
    boolean byItself) {}
