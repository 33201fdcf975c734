package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.status.StatusWords;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.signin.MailedLinks;
import org.zerodistance.city.signin.MailedLinks.Errand;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.outward.mail.MailComposer;
import org.zerodistance.outward.mail.MailContent;
import org.zerodistance.outward.mail.MailKind;
import org.zerodistance.outward.mail.MailMessages;
import org.zerodistance.outward.mail.OutgoingMails;
import org.zerodistance.outward.notifications.NoticeContent.CaseNoticeDetails;
import org.zerodistance.outward.notifications.NoticeContent.StaffNoticeDetails;

/**
 * Writes a mail from the current data when it is sent. Applies the public visibility policy: a mail
 * contains no text that is not public on the site.
 */
@Dependent
class MailRenderer implements MailComposer {
  /** The maximum length of a quoted answer or question; the rest is on the site. */
  private static final int LONGEST_QUOTE = 300;

  private final NoticeContent noticeContent;
  private final DigestContent digests;
  private final MailedLinks links;
  private final UnsubscribeLinks stops;
  private final Houses houses;
  private final Site site;

  @Inject
  MailRenderer(
      NoticeContent noticeContent,
      DigestContent digests,
      MailedLinks links,
      UnsubscribeLinks stops,
      Houses houses,
      Site site) {
    this.noticeContent = noticeContent;
    this.digests = digests;
    this.links = links;
    this.stops = stops;
    this.houses = houses;
    this.site = site;
  }

  @Override
  public Optional<MailContent> compose(OutgoingMails.DueMail mail) {
    Optional<Errand> errand = errand(mail.kind());
    if (errand.isPresent()) {
      return mail.personId()
          .flatMap(person -> links.envelope(person, errand.get()))
          .map(linkMail -> aboutAccount(mail, linkMail));
    }
    if (mail.inquiryId().isPresent()) {
      return noticeContent.ofCase(mail).map(details -> aboutCase(mail.kind(), details));
    }
    return mail.digestAt().isPresent()
        ? digests.of(mail).map(this::digest)
        : noticeContent.ofStaff(mail).map(details -> toStaff(mail.kind(), details));
  }

  /** The purpose of an account mail. All others are notices, from which people can unsubscribe. */
  private static Optional<Errand> errand(MailKind kind) {
    return switch (kind) {
      case CONFIRM_ADDRESS -> Optional.of(Errand.CONFIRM_ADDRESS);
      case ADDRESS_TAKEN -> Optional.of(Errand.ADDRESS_TAKEN);
      case RESET_PASSWORD -> Optional.of(Errand.RESET_PASSWORD);
      case INVITATION -> Optional.of(Errand.INVITATION);
      default -> Optional.empty();
    };
  }

  private MailContent aboutAccount(OutgoingMails.DueMail mail, MailedLinks.LinkMail linkMail) {
    MailMessages words = MailMessages.of(linkMail.language().or(mail::language));
    String house = house(words);
    String key = mail.kind().key();
    String page =
        switch (mail.kind()) {
          case CONFIRM_ADDRESS -> "/confirm/" + linkMail.token().orElseThrow();
          case RESET_PASSWORD, INVITATION -> "/reset/" + linkMail.token().orElseThrow();
          default -> "/reset";
        };
    return new MailContent(
        linkMail.address(),
        words,
        house,
        words.say(key + ".subject", house),
        List.of(
            linkMail.name().map(name -> words.say("hello", name)).orElse(words.say("hello.nobody")),
            words.say(key + ".text", house)),
        List.of(),
        Optional.empty(),
        words.say(key + ".action"),
        site.baseUrl() + page,
        words.say("why.account", house),
        Optional.empty());
  }

  private MailContent aboutCase(MailKind kind, CaseNoticeDetails details) {
    MailMessages words = MailMessages.of(Optional.of(details.language()));
    String house = house(words);
    String number = details.number().toString();
    String about =
        details.title().isPresent()
            ? words.say("case.titled", number, details.title().get())
            : words.say("case.plain", number);
    boolean newsroom = details.who().isEmpty() && kind == MailKind.OFFICE_ASKED;
    String who =
        newsroom
            ? words.say("newsroom", house)
            : words.pick(details.who().orElse(""), details.whoEn().orElse(""));
    String text =
        kind.key()
            + (kind == MailKind.INQUIRY_ADMITTED && details.title().isEmpty() ? ".hidden" : "")
            + (newsroom ? ".newsroom" : "");
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.say("hello.nobody"));
    paragraphs.add(words.say(text + ".text", about, who));
    details
        .status()
        .ifPresent(
            status ->
                paragraphs.add(
                    words.say(
                        "status",
                        StatusWords.of(words.locale()).word(status),
                        StatusWords.of(words.locale()).sentence(status))));
    return new MailContent(
        details.address(),
        words,
        house,
        words.say(kind.key() + ".subject", about, who),
        paragraphs,
        List.of(),
        details.quote().map(MailRenderer::cut),
        words.say(kind.key() + ".action"),
        site.baseUrl() + details.page(),
        words.say("why.asker", number, house),
        Optional.of(stops.address(details.stop())));
  }

  private MailContent toStaff(MailKind kind, StaffNoticeDetails details) {
    MailMessages words = MailMessages.of(details.language());
    String house = house(words);
    String about = details.title().orElseGet(() -> words.say("untitled"));
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.say("hello", details.name()));
    paragraphs.add(words.say(kind.key() + ".text", about, details.by()));
    details.due().ifPresent(day -> paragraphs.add(words.say("due", words.day(day))));
    return new MailContent(
        details.address(),
        words,
        house,
        words.say(kind.key() + ".subject", about),
        paragraphs,
        List.of(),
        details.note().map(MailRenderer::cut),
        words.say(kind.key() + ".action"),
        site.baseUrl() + details.page(),
        words.say("why.staff", house),
        Optional.of(stops.address(details.stop())));
  }

  private MailContent digest(DigestContent.DigestDetails details) {
    MailMessages words = MailMessages.of(details.language());
    String house = house(words);
    List<MailContent.MailLine> lines = new ArrayList<>();
    details
        .found()
        .forEach(
            (search, rows) -> {
              lines.add(new MailContent.MailLine(search, Optional.empty()));
              rows.forEach(
                  row ->
                      lines.add(
                          new MailContent.MailLine(
                              row.title(), Optional.of(site.baseUrl() + row.path()))));
            });
    String key = MailKind.SEARCH_DIGEST.key();
    int found = details.found().values().stream().mapToInt(List::size).sum();
    return new MailContent(
        details.address(),
        words,
        house,
        words.say(key + ".subject", found),
        List.of(words.say("hello", details.name()), words.say(key + ".text", house)),
        lines,
        Optional.empty(),
        words.say(key + ".action"),
        site.baseUrl() + "/account/searches",
        words.say("why.digest", house),
        Optional.of(stops.address(details.stop())));
  }

  private String house(MailMessages words) {
    House house = houses.current();
    return words.pick(house.name(), house.nameEn());
  }

  private static String cut(String text) {
    String tidy = text.strip();
    return tidy.codePointCount(0, tidy.length()) <= LONGEST_QUOTE
        ? tidy
        : tidy.substring(0, tidy.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
  }
}
