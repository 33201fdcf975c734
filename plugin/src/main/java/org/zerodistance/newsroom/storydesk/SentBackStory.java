package org.zerodistance.newsroom.storydesk;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.newsroom.stories.StoryId;

/**
 * A draft that an editor sent back to its author.
 *
 * @param reason the editor's words
 */
public record SentBackStory(
    StoryId id, String headline, String reason, Optional<String> editor, Instant at) {}
