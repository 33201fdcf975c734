package org.zerodistance.outward.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a mail as a MIME message with plain text and simple HTML of the same content. Its id stays
 * the same when it is sent again, so that mail servers recognise a repetition.
 */
final class MimeMailWriter extends MimeMessage {
  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  MimeMailWriter(Session session, MailContent mailContent, String from, long id, Instant at)
      throws MessagingException {
    super(session);
    this.messageId = "<mail." + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
    setFrom(sender(from, mailContent.house()));
    setRecipient(RecipientType.TO, new InternetAddress(mailContent.to(), true));
    setSubject(mailContent.subject(), UTF_8);
    setSentDate(Date.from(at));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", mailContent.words().locale().toLanguageTag());
    if (mailContent.stop().isPresent()) {
      setHeader("List-Unsubscribe", "<" + mailContent.stop().get() + ">");
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(text(mailContent), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(html(mailContent), UTF_8, "html");
    setContent(new MimeMultipart("alternative", text, html));
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static InternetAddress sender(String from, String house) throws MessagingException {
    try {
      return new InternetAddress(from, house, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every JDK has UTF-8", e);
    }
  }

  static String text(MailContent mailContent) {
    StringBuilder text = new StringBuilder();
    mailContent.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    for (MailContent.MailLine mailLine : mailContent.lines()) {
      text.append(mailLine.text()).append('\n');
      mailLine.link().ifPresent(link -> text.append(link).append("\n\n"));
    }
    mailContent
        .quote()
        .ifPresent(
            quote -> quote.lines().forEach(line -> text.append("> ").append(line).append('\n')));
    mailContent.quote().ifPresent(quote -> text.append('\n'));
    text.append(mailContent.action())
        .append(mailContent.words().say("colon"))
        .append('\n')
        .append(mailContent.link())
        .append("\n\n");
    text.append("-- \n").append(mailContent.why()).append('\n');
    mailContent
        .stop()
        .ifPresent(
            stop ->
                text.append(mailContent.words().say("stop"))
                    .append(mailContent.words().say("colon"))
                    .append(' ')
                    .append(stop)
                    .append('\n'));
    return text.toString();
  }

  static String html(MailContent mailContent) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.selectFirst("html").attr("lang", mailContent.words().locale().toLanguageTag());
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.title(mailContent.subject());
    Element body =
        page.body()
            .attr(
                "style",
                "margin:0;padding:24px;font:16px/1.6 sans-serif;color:#1c1b19;background:#ffffff");
    Element sheet = body.appendElement("div").attr("style", "max-width:560px");
    sheet
        .appendElement("p")
        .attr(
            "style", "font:bold 20px/1.3 serif;border-bottom:2px solid #9b1c1c;padding-bottom:8px")
        .text(mailContent.house());
    mailContent.paragraphs().forEach(paragraph -> sheet.appendElement("p").text(paragraph));
    for (MailContent.MailLine mailLine : mailContent.lines()) {
      Element item = sheet.appendElement("p").attr("style", "margin:8px 0");
      mailLine
          .link()
          .ifPresentOrElse(
              link ->
                  item.appendElement("a")
                      .attr("href", link)
                      .attr("style", "color:#9b1c1c")
                      .text(mailLine.text()),
              () -> item.attr("style", "margin:24px 0 8px;font-weight:bold").text(mailLine.text()));
    }
    mailContent
        .quote()
        .ifPresent(
            quote -> {
              Element block =
                  sheet
                      .appendElement("blockquote")
                      .attr(
                          "style", "margin:16px 0;padding:4px 16px;border-left:3px solid #cfcac2");
              quote.lines().forEach(line -> block.appendElement("p").text(line));
            });
    sheet
        .appendElement("p")
        .appendElement("a")
        .attr("href", mailContent.link())
        .attr(
            "style",
            "display:inline-block;padding:10px"
                + " 18px;background:#9b1c1c;color:#ffffff;text-decoration:none")
        .text(mailContent.action());
    Element small =
        sheet.appendElement("p").attr("style", "font-size:13px;color:#5c5850;margin-top:32px");
    small.text(mailContent.why() + " ");
    mailContent
        .stop()
        .ifPresent(
            stop ->
                small
                    .appendElement("a")
                    .attr("href", stop)
                    .attr("style", "color:#5c5850")
                    .text(mailContent.words().say("stop")));
    return page.outerHtml();
  }
}
