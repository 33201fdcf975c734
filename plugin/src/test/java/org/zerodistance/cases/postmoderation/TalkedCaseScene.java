package org.zerodistance.cases.postmoderation;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TalkedCase;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.WithHouse;

/** A house with a public case that has every kind of part, a new one for each test. */
abstract class TalkedCaseScene extends WithHouse {
  private static final AtomicInteger COUNT = new AtomicInteger();

  protected TestCity city;

  protected TalkedCase talked;

  @BeforeEach
  void talk() {
    city = house.city();
    talked = another();
  }

  protected void hide(ModeratedPart part) {
    house
        .get(Takedown.class)
        .hide(
            talked.number(),
            part.ref(),
            talked.because(part, WithheldReason.AT_REQUEST),
            talked.moderator());
  }

  protected void show(ModeratedPart part) {
    house
        .get(Takedown.class)
        .show(
            talked.number(),
            part.ref(),
            talked.because(part, WithheldReason.AT_REQUEST),
            talked.moderator());
  }

  protected void blackOut(ModeratedPart part, List<Span> spans) {
    house
        .get(Redacting.class)
        .blackOut(
            talked.number(),
            part.ref(),
            spans,
            talked.because(part, WithheldReason.PERSONAL_DATA),
            talked.moderator());
  }

  protected CaseView view(Viewer viewer) {
    return house.get(CasePages.class).get(talked.number(), viewer);
  }

  /** Another case with every kind of part. */
  protected TalkedCase another() {
    return new TalkedCase(house, city, "pm" + COUNT.incrementAndGet() + "x");
  }
}
