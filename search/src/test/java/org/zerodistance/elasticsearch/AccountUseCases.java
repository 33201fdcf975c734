package org.zerodistance.elasticsearch;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.city.house.ChangeHouse;
import org.zerodistance.city.house.Housekeeping;
import org.zerodistance.city.house.Imprint;
import org.zerodistance.city.housepages.HousePageKeeping;
import org.zerodistance.city.housepages.HousePageKind;
import org.zerodistance.city.housepages.SaveHousePage;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.city.signin.ChangePerson;
import org.zerodistance.city.signin.CreatePerson;
import org.zerodistance.city.signin.FirstAdministrator;
import org.zerodistance.city.signin.FirstLink;
import org.zerodistance.city.signin.MailedLinks;
import org.zerodistance.city.signin.OwnAccount;
import org.zerodistance.city.signin.PasswordLinks;
import org.zerodistance.city.signin.PeopleKeeping;
import org.zerodistance.city.signin.Registering;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.city.signin.SignIn;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.ServerSecret;
import org.zerodistance.outward.mail.MailAdministration;
import org.zerodistance.outward.notifications.UnsubscribeLinks;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.search.indexkeeping.RebuildCause;
import org.zerodistance.search.querying.SynonymId;
import org.zerodistance.search.querying.SynonymKeeping;
import org.zerodistance.search.savedsearches.Cadence;
import org.zerodistance.search.savedsearches.Digests;
import org.zerodistance.search.savedsearches.SavedPages;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearchId;
import org.zerodistance.search.savedsearches.SavedSearching;
import org.zerodistance.testing.TestCity;

/** What people do with their accounts, saved searches and mails, and administrators with them. */
final class AccountUseCases {
  private static final String PASSWORD = "lantern under bridge";
  private static final String NEXT = "kettle behind harbour";
  private static final String BROWSER = "a browser";

  private final SearchHouse house;
  private final UseCaseStep step;

  AccountUseCases(SearchHouse house, UseCaseStep step) {
    this.house = house;
    this.step = step;
  }

  void run() {
    step.of("the first administrator", this::firstAdministrator);
    TestCity city = house.city();
    Viewer administrator = city.person(Role.ADMINISTRATOR);
    step.of("a colleague's account", () -> colleague(administrator));
    readerWhoAskedAndLeaves(city);
    savedSearches(city);
    step.of(
        "the house",
        () ->
            house
                .get(Housekeeping.class)
                .change(
                    new ChangeHouse(
                        "零距离", "Zero Distance", "", "", ZoneId.of("Asia/Urumqi"), Optional.empty()),
                    administrator));
    step.of(
        "the imprint and the pages of the house",
        () -> {
          house
              .get(Housekeeping.class)
              .change(Imprint.of(Map.of("tip_phone", "12345")), administrator);
          HousePageKeeping pages = house.get(HousePageKeeping.class);
          pages.save(
              new SaveHousePage(HousePageKind.ABOUT, "en", "About us", "A paper.", 0),
              administrator);
          pages.restore(HousePageKind.ABOUT, "en", 1, administrator);
        });
    SynonymKeeping synonyms = house.get(SynonymKeeping.class);
    step.of(
        "synonyms",
        () -> {
          SynonymId id = synonyms.create("电梯、升降机", administrator);
          synonyms.change(id, 0, "电梯、升降机、直梯", administrator);
          synonyms.remove(id, 1, administrator);
        });
    step.of(
        "an index built anew",
        () -> {
          house.get(IndexRebuilds.class).ask(IndexView.PUBLIC, RebuildCause.ASKED, administrator);
          house.build();
        });
  }

  private void firstAdministrator() {
    String token =
        house
            .get(FirstAdministrator.class)
            .setUp(
                new FirstAdministrator.SetUp(
                    FirstLink.of(house.house()),
                    "第一位",
                    "first@test.example",
                    PASSWORD,
                    Optional.empty(),
                    BROWSER,
                    Optional.empty()));
    house.get(Sessions.class).end(token);
  }

  private void colleague(Viewer administrator) {
    PeopleKeeping keeping = house.get(PeopleKeeping.class);
    PersonId id =
        keeping.create(
            new CreatePerson(
                "新同事",
                "colleague@test.example",
                Optional.empty(),
                Set.of(Grant.of(Role.REPORTER)),
                Optional.empty()),
            administrator);
    PasswordLinks links = house.get(PasswordLinks.class);
    links.setPassword(links.make(id, administrator), PASSWORD, BROWSER, Optional.empty());
    keeping.change(
        new ChangePerson(
            id,
            version(id),
            "改了名的同事",
            "colleague@test.example",
            Optional.of("en"),
            Set.of(Grant.of(Role.EDITOR))),
        administrator);
    keeping.disable(id, version(id), administrator);
    keeping.enable(id, version(id), administrator);
  }

  private int version(PersonId id) {
    return house.get(PeopleList.class).get(id, Viewer.SYSTEM).version();
  }

  private void readerWhoAskedAndLeaves(TestCity city) {
    String email = "reader@test.example";
    house
        .get(Registering.class)
        .register(
            new Registering.Application("读者", email, PASSWORD, Optional.empty(), "host-reader"));
    String token = signIn(email, PASSWORD);
    Viewer reader = house.get(Sessions.class).viewer(token).orElseThrow();
    step.of("a reader asks", () -> ask(city, reader));
    step.of(
        "the reader's own account",
        () -> {
          OwnAccount own = house.get(OwnAccount.class);
          own.change("读者改了名", Optional.empty(), reader);
          own.speak("en", reader);
          own.changePassword(PASSWORD, NEXT, token, "host-reader", reader);
          house.get(PasswordLinks.class).askByMail(email, Optional.empty(), "host-reader");
          MailedLinks mailed = house.get(MailedLinks.class);
          mailed.askConfirmation(Optional.empty(), "host-reader", reader);
          mailed
              .envelope(reader.id(), MailedLinks.Errand.CONFIRM_ADDRESS)
              .flatMap(MailedLinks.LinkMail::token)
              .ifPresent(mailed::confirm);
        });
    step.of("the reader's mails", () -> mails(reader));
    step.of(
        "the reader leaves", () -> house.get(OwnAccount.class).delete(NEXT, "host-reader", reader));
    Viewer other =
        house.get(Sessions.class).viewer(signIn("first@test.example", PASSWORD)).orElseThrow();
    step.of("all sessions end", () -> house.get(Sessions.class).endAll(other));
  }

  private String signIn(String email, String password) {
    return house
        .get(SignIn.class)
        .signIn(
            new SignIn.Attempt(
                email, password, "host-" + email, BROWSER, Optional.empty(), Optional.empty()));
  }

  private void ask(TestCity city, Viewer reader) {
    Receipt receipt =
        city.anInquiry().titled("读者账号问的路灯").saying("滨河路的路灯坏了，晚上看不见路。").by(reader).submitted();
    CaseUseCases.admit(house, city, receipt, city.person(Role.MODERATOR));
  }

  private void mails(Viewer reader) {
    UnsubscribeLinks links = house.get(UnsubscribeLinks.class);
    String what = "p" + reader.id();
    links.set(
        what + "-" + Tokens.base32(house.get(ServerSecret.class).derive("mail-stop", what), 26),
        true);
    links.setWanted(true, reader);
    links.resumeDigests(reader);
    house.get(MailAdministration.class).retry(1, Viewer.SYSTEM);
  }

  private void savedSearches(TestCity city) {
    Viewer reader = city.person(Role.READER);
    SavedSearching saving = house.get(SavedSearching.class);
    saving.save(SavedQuery.of("q=路灯"), reader);
    SavedSearchId id = house.get(SavedPages.class).of(reader).get(0).id();
    saving.mail(id, Cadence.DAILY, reader);
    step.of("something that a saved search finds", () -> city.admitted("桂竹园的路灯"));
    step.of(
        "a digest that fails too often",
        () ->
            HouseClock.at(
                house.get(Clock.class).instant().plus(Duration.ofHours(25)),
                () -> {
                  house
                      .get(Digests.class)
                      .gaveUp(
                          new JobSubject("person", reader.id().value()),
                          JobFailure.later("on purpose"));
                  return null;
                }));
    step.of(
        "all other kinds of jobs",
        () -> {
          everyKind();
          HouseClock.at(
              house.get(Clock.class).instant().plus(Duration.ofHours(50)),
              () -> {
                everyKind();
                return null;
              });
        });
    step.of(
        "a saved search is read and given up",
        () -> {
          saving.seen(id, reader);
          saving.delete(id, reader);
        });
  }

  void everyKind() {
    JobRunner runner = house.get(JobRunner.class);
    house.get(JobStats.class).kinds().forEach(kind -> runner.drain(kind.name()));
    house.get(JobStats.class).recurring().forEach(job -> runner.drain(job.name()));
  }
}
