package org.zerodistance.outward.notifications;

import java.util.List;
import java.util.Optional;

/**
 * A mail in words. Lives while it is sent and is stored nowhere.
 *
 * @param paragraphs what is said, one after the other
 * @param lines what is listed, each with its address
 * @param quote somebody else's words
 * @param action what the link is called
 * @param link where to go on
 * @param why the reason for which this person is written to, and who writes
 * @param stop the address that stops such mails, when they are notices
 */
record MailContent(
    String to,
    MailMessages words,
    String house,
    String subject,
    List<String> paragraphs,
    List<MailLine> lines,
    Optional<String> quote,
    String action,
    String link,
    String why,
    Optional<String> stop) {
  /** One thing that is listed; without an address it heads those below it. */
  record MailLine(String text, Optional<String> link) {}

  MailContent {
    subject = subject.replaceAll("\\s+", " ").strip();
    paragraphs = List.copyOf(paragraphs);
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "Letter";
  }
}
