package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.WithHouse;

/** Tests who may see a case after its admission, whatever a request asks for. */
class AdmissionVisibilityIT extends WithHouse {
  /** Every visibility that a case has × every visibility that a hand-made request can name. */
  @Test
  void aModeratorChoosesOnlyWhatTheFormOffers() {
    ModerationScene scene = new ModerationScene(house);
    Viewer both = scene.city.person(Role.MODERATOR, Role.EDITOR);
    for (Visibility before : Visibility.values()) {
      for (Visibility asked : Visibility.values()) {
        Receipt receipt = scene.submitted("路灯不亮");
        house.get(CaseMoves.class).changeVisibility(receipt.id(), before, Viewer.SYSTEM);
        TaskId task = scene.queue().of(receipt.id(), both).orElseThrow();
        if (before.forAdmission().contains(asked)) {
          scene.triage().admit(task, scene.admission(asked), both);
          assertThat(house.get(CasePages.class).get(receipt.id(), both).row().visibility())
              .isEqualTo(asked);
        } else {
          assertThatThrownBy(() -> scene.triage().admit(task, scene.admission(asked), both))
              .as("%s to %s", before, asked)
              .isInstanceOfSatisfying(
                  InvalidFormProblem.class,
                  p -> assertThat(p.violations().get(0).field()).isEqualTo("visibility"));
        }
      }
    }
    assertThat(Visibility.PUBLIC.forAdmission())
        .containsExactly(Visibility.PUBLIC, Visibility.ASKER_AND_OFFICE, Visibility.NEWSROOM_ONLY);
  }
}
