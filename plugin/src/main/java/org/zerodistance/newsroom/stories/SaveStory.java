package org.zerodistance.newsroom.stories;

import java.util.Optional;
import org.zerodistance.city.columns.ColumnId;

/**
 * What the editor page sends.
 *
 * @param follows the story that this one follows up
 * @param leadPhoto the key of the photo that stands on top
 * @param version the version of the story that the form was made from
 * @param byItself whether the page saved without being asked
 */
public record SaveStory(
    StoryId id,
    StoryText wording,
    Optional<ColumnId> column,
    Optional<StoryNumber> follows,
    Optional<String> leadPhoto,
    int version,
    boolean byItself) {}
