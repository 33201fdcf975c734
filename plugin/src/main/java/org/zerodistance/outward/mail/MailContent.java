package org.zerodistance.outward.mail;

import java.util.List;
import java.util.Optional;

/**
 * The content of a mail. Exists only while it is sent and is never stored.
 *
 * @param paragraphs the text
 * @param lines list entries, each with its address
 * @param quote another person's text
 * @param action the label of the link
 * @param link the address to open
 * @param why the reason for the mail, and its sender
 * @param stop the address to unsubscribe, for notices
 */
public record MailContent(
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
  /** A list entry; without an address it is the heading of those below. */
  public record MailLine(String text, Optional<String> link) {}

  public MailContent {
    subject = subject.replaceAll("\\s+", " ").strip();
    paragraphs = List.copyOf(paragraphs);
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "mail";
  }
}
