package org.zerodistance.elasticsearch;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.postmoderation.CaseMoving;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.cases.postmoderation.ModerationReason;
import org.zerodistance.cases.postmoderation.Redacting;
import org.zerodistance.cases.postmoderation.Takedown;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.newsroom.stories.SourceChecking;
import org.zerodistance.newsroom.stories.UnlistedCases;
import org.zerodistance.testing.TalkedCase;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestStory;

/** What moderators do with cases after their admission. */
final class ModerationUseCases {
  private final SearchHouse house;
  private final UseCaseStep step;
  private final TestCity city;
  private final TalkedCase talked;

  ModerationUseCases(SearchHouse house, UseCaseStep step) {
    this.house = house;
    this.step = step;
    this.city = house.city();
    this.talked = new TalkedCase(house.house(), city, "moderated");
  }

  void run() {
    step.of("a case with everything", () -> {});
    Takedown takedown = house.get(Takedown.class);
    Redacting redacting = house.get(Redacting.class);
    for (ModeratedPart part : talked.parts()) {
      step.of(
          part.ref() + " is hidden",
          () -> takedown.hide(talked.number(), part.ref(), reason(part), talked.moderator()));
      step.of(
          part.ref() + " is shown again",
          () -> takedown.show(talked.number(), part.ref(), reason(part), talked.moderator()));
      if (part.hasWords()) {
        step.of(
            part.ref() + " is blacked out",
            () ->
                redacting.blackOut(
                    talked.number(),
                    part.ref(),
                    List.of(new Span(Span.Field.BODY, 0, 2, "by_hand")),
                    reason(part),
                    talked.moderator()));
      } else if (part.photo().isPresent()) {
        step.of(
            part.ref() + " gets a box",
            () ->
                redacting.exchange(
                    talked.number(),
                    redacting.render(
                        talked.number(),
                        part.ref(),
                        List.of(new PhotoBox(0, 0, 500, 500)),
                        reason(part),
                        talked.moderator()),
                    reason(part),
                    talked.moderator()));
      }
    }
    TestCity other = house.city();
    for (boolean handOver : List.of(false, true)) {
      step.of(
          "the case moves, to the other office: " + handOver,
          () ->
              house
                  .get(CaseMoving.class)
                  .move(
                      talked.number(),
                      new CaseMoving.Classification(
                          other.board(),
                          Kind.HELP,
                          Optional.empty(),
                          handOver,
                          "分错了版块",
                          talked.asAsker().row().version()),
                      talked.moderator()));
    }
    TestStory story = city.aStory().about(talked.id()).draft();
    step.of(
        "the story's sources are checked",
        () -> house.get(SourceChecking.class).checked(story.id(), story.reporter()));
    step.of(
        "an editor confirms the story's cases that are not public",
        () -> house.get(UnlistedCases.class).confirm(story.id(), story.editor()));
  }

  private ModerationReason reason(ModeratedPart part) {
    return talked.because(part, WithheldReason.RULES);
  }
}
