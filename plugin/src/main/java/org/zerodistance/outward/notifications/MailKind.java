package org.zerodistance.outward.notifications;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.city.signin.MailedLinks.Errand;

/** The kinds of mails. The texts of a kind are under its lower-case name with hyphens. */
public enum MailKind {
  CONFIRM_ADDRESS(Duration.ofDays(1), Errand.CONFIRM_ADDRESS),
  ADDRESS_TAKEN(Duration.ofDays(1), Errand.ADDRESS_TAKEN),
  RESET_PASSWORD(Duration.ofHours(6), Errand.RESET_PASSWORD),
  INVITATION(Duration.ofDays(3), Errand.INVITATION),
  INQUIRY_ADMITTED(Duration.ofDays(3), null),
  INQUIRY_RETURNED(Duration.ofDays(3), null),
  OFFICE_ASKED(Duration.ofDays(3), null),
  OFFICE_REPLIED(Duration.ofDays(3), null),
  STORY_PUBLISHED(Duration.ofDays(3), null),
  ASSIGNMENT_HANDED_OVER(Duration.ofDays(3), null),
  STORY_SENT_BACK(Duration.ofDays(3), null),
  SEARCH_DIGEST(Duration.ofDays(1), null);

  private final Duration life;
  private final Errand errand;

  MailKind(Duration life, Errand errand) {
    this.life = life;
    this.errand = errand;
  }

  /** The time for which sending is tried; later the mail would be useless. */
  Duration life() {
    return life;
  }

  /**
   * The purpose of an account mail. All other mails are notices, from which people can unsubscribe.
   */
  Optional<Errand> errand() {
    return Optional.ofNullable(errand);
  }

  static MailKind of(Errand errand) {
    return valueOf(errand.name());
  }

  /** The key of its messages. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
