package org.zerodistance.cases.postmoderation;

import java.util.Optional;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.foundation.platform.Violations;

/**
 * The reason of an act of moderation.
 *
 * @param why what readers are told, as a fixed text; must be chosen
 * @param words up to 1,000 characters for the newsroom; required when no fixed reason fits
 * @param version the version of the part that the moderator saw
 */
public record ModerationReason(Optional<WithheldReason> why, String words, int version) {
  static final int LONGEST = 1_000;

  /**
   * Checks the reason.
   *
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem when it is missing or too long
   */
  WithheldReason checked() {
    return checked(new Violations());
  }

  WithheldReason checked(Violations violations) {
    violations.require(why.isPresent(), "why", "form.required");
    boolean unsaid = why.filter(WithheldReason.OTHER::equals).isPresent();
    violations.length("words", words, unsaid ? 2 : 0, LONGEST).throwIfAny();
    return why.orElseThrow();
  }
}
