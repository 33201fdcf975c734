package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.Violations;

/**
 * The text of one revision.
 *
 * @param headline 2 to 120 characters
 * @param deck up to 300 characters
 * @param byline up to 120 characters
 * @param bodyHtml formatted text, up to 200,000 characters
 */
public record StoryText(String headline, String deck, String byline, String bodyHtml) {
  private static final int LONGEST_BODY = 200_000;

  /** The sanitised text for storing. */
  StoryText cleaned() {
    new Violations()
        .length("headline", headline, 2, 120)
        .length("deck", deck, 0, 300)
        .length("byline", byline, 0, 120)
        .require(
            bodyHtml == null || bodyHtml.length() <= LONGEST_BODY,
            "bodyHtml",
            "form.too-long",
            LONGEST_BODY)
        .throwIfAny();
    return new StoryText(
        headline.strip(),
        deck == null ? "" : deck.strip(),
        byline == null ? "" : byline.strip(),
        StoryHtml.clean(bodyHtml == null ? "" : bodyHtml));
  }
}
