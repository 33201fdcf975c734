package org.zerodistance.outward.mail;

import java.time.Duration;
import java.util.Locale;

/** The kinds of mails. The texts of a kind are under its lower-case name with hyphens. */
public enum MailKind {
  CONFIRM_ADDRESS(Duration.ofDays(1)),
  ADDRESS_TAKEN(Duration.ofDays(1)),
  RESET_PASSWORD(Duration.ofHours(6)),
  INVITATION(Duration.ofDays(3)),
  INQUIRY_ADMITTED(Duration.ofDays(3)),
  INQUIRY_RETURNED(Duration.ofDays(3)),
  OFFICE_ASKED(Duration.ofDays(3)),
  OFFICE_REPLIED(Duration.ofDays(3)),
  STORY_PUBLISHED(Duration.ofDays(3)),
  ASSIGNMENT_HANDED_OVER(Duration.ofDays(3)),
  STORY_SENT_BACK(Duration.ofDays(3)),
  SEARCH_DIGEST(Duration.ofDays(1));

  private final Duration life;

  MailKind(Duration life) {
    this.life = life;
  }

  /** The time for which sending is tried; later the mail would be useless. */
  Duration life() {
    return life;
  }

  /** The key of its messages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
