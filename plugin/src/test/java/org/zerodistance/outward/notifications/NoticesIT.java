package org.zerodistance.outward.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.city.signin.MailedLinks;
import org.zerodistance.city.signin.OwnAccount;
import org.zerodistance.city.signin.Registering;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.city.signin.SignIn;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.outward.mail.MailHouse;
import org.zerodistance.outward.mail.MailHouse.Arrived;
import org.zerodistance.outward.mail.MailKind;
import org.zerodistance.outward.mail.MailScene;
import org.zerodistance.outward.mail.MailState;
import org.zerodistance.search.savedsearches.Cadence;
import org.zerodistance.search.savedsearches.Digests;
import org.zerodistance.search.savedsearches.SavedPages;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearchId;
import org.zerodistance.search.savedsearches.SavedSearching;

/** Tests notices to askers and readers. */
class NoticesIT extends MailScene {
  private static final String ASKER = "chen.asks@mail.example";
  private static final String PASSWORD = "quiet river stone";

  @Test
  void anAskerWhoAgreedIsToldOfEveryStepInTheirLanguage() {
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = asked("en", Visibility.PUBLIC);

    city.admit(receipt, Visibility.PUBLIC);
    assertThat(mail.deliver()).isEqualTo(1);
    Arrived admitted = mail.only(ASKER);
    assertThat(admitted.subject())
        .isEqualTo("Approved: “桥头路灯不亮” (inquiry " + receipt.number() + ")");
    assertThat(admitted.text())
        .contains("/inquiries/" + receipt.number())
        .contains("Stop these emails");
    assertThat(admitted.html()).contains("lang=\"en\"").contains("/inquiries/" + receipt.number());
    assertThat(admitted.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
    assertThat(admitted.header("Auto-Submitted")).contains("auto-generated");
    assertThat(admitted.header("From").orElseThrow()).contains("post@paper.example");

    mail.empty();
    mail.get(Answering.class).ask(receipt.id(), city.office(), "请问是桥的哪一头？", spokesperson);
    mail.deliver();
    assertThat(mail.only(ASKER).text())
        .contains("请问是桥的哪一头？")
        .contains("/track/" + receipt.number());

    mail.empty();
    Viewer reporter = city.person(Role.REPORTER);
    mail.get(Asking.class)
        .askForNewsroom(
            mail.get(CasePages.class).get(receipt.number(), reporter), "请问我们可以来看看吗？", reporter);
    mail.deliver();
    assertThat(mail.only(ASKER).subject()).startsWith("The newsroom of ");
    assertThat(mail.only(ASKER).text())
        .contains("请问我们可以来看看吗？")
        .contains("deadline keeps running")
        .contains("/track/" + receipt.number())
        .doesNotContain("是桥的哪一头");

    mail.empty();
    reply(receipt, spokesperson);
    mail.deliver();
    assertThat(mail.only(ASKER).subject()).contains("has answered").contains("桥头路灯不亮");
    assertThat(mail.only(ASKER).text()).contains("> 您好，桥头的路灯昨晚已修好。");
  }

  @Test
  void aReturnedInquiryComesBackWithItsReasonAndWithoutTheWordsNobodyHasRead() {
    Receipt receipt = asked("zh-CN", Visibility.PUBLIC);
    mail.get(CaseMoves.class).giveBack(receipt.id(), "请写明具体路段。", Viewer.SYSTEM);

    mail.deliver();

    Arrived returned = mail.only(ASKER);
    assertThat(returned.subject()).isEqualTo("已退回并说明原因：问政帖 " + receipt.number());
    assertThat(returned.text())
        .contains("> 请写明具体路段。")
        .contains("/track/" + receipt.number())
        .doesNotContain("桥头路灯");
    assertThat(returned.html()).doesNotContain("桥头路灯");
  }

  @Test
  void aCaseThatIsNotPublicIsNamedByItsNumberAlone() {
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = asked("zh-CN", Visibility.ASKER_AND_OFFICE);
    city.admit(receipt, Visibility.ASKER_AND_OFFICE);
    reply(receipt, spokesperson);

    assertThat(mail.deliver()).isEqualTo(2);

    assertThat(mail.mails(ASKER))
        .allSatisfy(
            m ->
                assertThat(m.subject() + m.text() + m.html())
                    .contains(receipt.number().toString())
                    .contains("/track/" + receipt.number())
                    .doesNotContain("桥头路灯")
                    .doesNotContain("昨晚"));
  }

  @Test
  void whoDidNotAgreeIsNotWrittenTo() {
    Receipt silent = anInquiry().reachedAt(ASKER).submitted();
    city.admit(silent, Visibility.PUBLIC);

    assertThat(mail.deliver()).isZero();
    assertThat(mail.all()).isEmpty();
    assertThat(mail.rows()).isEmpty();
  }

  @Test
  void oneClickStopsNoticesAndAnotherBringsThemBack() {
    Receipt receipt = asked("zh-CN", Visibility.PUBLIC);
    city.admit(receipt, Visibility.PUBLIC);
    mail.deliver();
    Arrived first = mail.only(ASKER);
    String token = first.token("/mail/stop/");
    assertThat(first.header("List-Unsubscribe").orElseThrow())
        .endsWith("/mail/stop/" + token + ">");

    assertThat(mail.get(UnsubscribeLinks.class).set(token, true)).isTrue();
    assertThat(mail.get(UnsubscribeLinks.class).stopped(token)).contains(true);
    reply(receipt, city.person(Role.SPOKESPERSON));
    assertThat(mail.deliver()).isZero();

    mail.get(UnsubscribeLinks.class).set(token, false);
    reply(receipt, city.person(Role.SPOKESPERSON));
    assertThat(mail.deliver()).isEqualTo(1);

    String forged = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
    assertThat(mail.get(UnsubscribeLinks.class).set(forged, true)).isFalse();
    assertThat(mail.get(UnsubscribeLinks.class).stopped("i1-GUESSED")).isEmpty();
  }

  @Test
  void anAccountIsWrittenToOnceItsAddressIsConfirmedAndNoMoreOnceItIsGone() {
    String address = "reader-" + city.slug() + "@mail.example";
    Viewer reader = registered(address, "en");
    Receipt receipt = anInquiry().by(reader).mailedIn("zh-CN").submitted();
    city.admit(receipt, Visibility.PUBLIC);
    mail.deliver();
    // Only the confirmation; without a confirmed address there is no notice.
    String token = mail.only(address).token("/confirm/");
    assertThat(mail.rows())
        .filteredOn(r -> r.kind() == MailKind.INQUIRY_ADMITTED)
        .extracting(MailHouse.Row::state)
        .containsExactly(MailState.DROPPED);

    mail.get(MailedLinks.class).confirm(token);
    mail.empty();
    reply(receipt, city.person(Role.SPOKESPERSON));
    mail.deliver();
    assertThat(mail.only(address).subject()).contains("has answered");

    mail.empty();
    reply(receipt, city.person(Role.SPOKESPERSON));
    mail.get(OwnAccount.class).delete(PASSWORD, "192.0.2.9", reader);
    assertThat(mail.deliver()).isZero();
    reply(receipt, city.person(Role.SPOKESPERSON));
    assertThat(mail.deliver()).isZero();
    assertThat(mail.rows()).extracting(MailHouse.Row::state).containsOnly(MailState.DROPPED);
  }

  @Test
  void aDigestTellsWhatWasFoundAndOneLinkStopsIt() {
    String address = "digest-" + city.slug() + "@mail.example";
    Viewer reader = registered(address, "en");
    mail.deliver();
    mail.get(MailedLinks.class).confirm(mail.only(address).token("/confirm/"));
    SavedSearching saving = mail.get(SavedSearching.class);
    saving.save(SavedQuery.of("q=路灯"), reader);
    SavedSearchId search = mail.get(SavedPages.class).of(reader).get(0).id();
    saving.mail(search, Cadence.WEEKLY, reader);
    Receipt seen = city.admitted("桂竹园小区路灯不亮");
    Receipt hidden = city.admitted("竹围里路灯也不亮");
    found(search, seen);
    found(search, hidden);
    mail.get(CaseMoves.class)
        .changeVisibility(hidden.id(), Visibility.ASKER_AND_OFFICE, Viewer.SYSTEM);
    mail.empty();

    Instant nextWeek = HouseClock.system().instant().plus(8, ChronoUnit.DAYS);
    assertThat(HouseClock.at(nextWeek, () -> mail.get(JobRunner.class).drain(Digests.KIND)))
        .isEqualTo(1);
    HouseClock.at(nextWeek, mail::deliver);

    Arrived digest = mail.only(address);
    assertThat(digest.subject()).isEqualTo("1 new result for your saved searches");
    assertThat(digest.text())
        .contains("“路灯”")
        .contains("桂竹园小区路灯不亮")
        .contains("/inquiries/" + seen.number())
        .doesNotContain("竹围里");
    assertThat(digest.html()).contains("/inquiries/" + seen.number());

    mail.get(UnsubscribeLinks.class).set(digest.token("/mail/stop/"), true);
    assertThat(mail.get(UnsubscribeLinks.class).digestsWanted(reader)).isFalse();
    found(search, city.admitted("石坊街路灯坏了"));
    mail.empty();
    Instant weekAfter = nextWeek.plus(8, ChronoUnit.DAYS);
    HouseClock.at(weekAfter, () -> mail.get(JobRunner.class).drain(Digests.KIND));
    HouseClock.at(weekAfter, mail::deliver);
    assertThat(mail.mails(address)).isEmpty();
    // Other notices are still sent.
    assertThat(mail.get(UnsubscribeLinks.class).wanted(reader)).isTrue();
  }

  @Test
  void nothingButIdsIsStored() {
    Receipt receipt = asked("zh-CN", Visibility.PUBLIC);
    mail.get(CaseMoves.class).giveBack(receipt.id(), "请写明具体路段。", Viewer.SYSTEM);
    registered("stored-" + city.slug() + "@mail.example", "zh-CN");
    mail.deliver();

    assertThat(mail.all()).hasSize(2);
    assertThat(mail.stored())
        .contains("inquiry_returned", "confirm_address", "sent")
        .doesNotContain("@", "路段", "桥头");
  }

  private Receipt asked(String language, Visibility visibility) {
    return asked(ASKER, language, visibility);
  }

  private Viewer registered(String address, String language) {
    mail.get(Registering.class)
        .register(
            new Registering.Application(
                "读者", address, PASSWORD, Optional.of(language), "host-" + address));
    String session =
        mail.get(SignIn.class)
            .signIn(
                new SignIn.Attempt(
                    address,
                    PASSWORD,
                    "host-" + address,
                    "a browser",
                    Optional.empty(),
                    Optional.empty()));
    return mail.get(Sessions.class).viewer(session).orElseThrow();
  }

  private void reply(Receipt receipt, Viewer spokesperson) {
    mail.get(Answering.class)
        .reply(
            new GiveReply(
                receipt.id(),
                city.office(),
                ReplyHtml.of("<p>您好，桥头的路灯昨晚已修好。</p>"),
                Outcome.SOLVED,
                "reply-" + spokesperson.id() + "-" + receipt.number(),
                List.of()),
            spokesperson);
  }

  private static void found(SavedSearchId search, Receipt receipt) {
    // By SQL: only a search server finds matches.
    mail.house()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "INSERT INTO saved_match (search_id, type, document_id, found_at) VALUES (?,"
                        + " 'inquiry', ?, UTC_TIMESTAMP(6))",
                    search.value(),
                    receipt.id().value()));
  }
}
