package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.housekeeping.RetentionJob;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearching;

/**
 * Runs the use cases of the house, lets every rule of retention delete what they left, and then
 * repeats everything that the house repeats by itself: all documents are indexed again and all
 * kinds of jobs run. No row that was deleted may come back, because to its reader it would be new.
 */
class RetentionReplayIT {
  private static final Duration LATER = Duration.ofDays(400);

  /** What each rule deletes, by what the rows are about and not by their ids. */
  private static final Map<RetentionRule, String> KEYS = keys();

  private static SearchHouse house;

  @BeforeAll
  static void open() throws IOException {
    house = SearchHouse.open();
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
  }

  @Test
  void whatWasDeletedIsNotWrittenAgain() {
    assertThat(KEYS.keySet()).as("rules").containsExactlyInAnyOrder(RetentionRule.values());
    Viewer reader = house.city().person(Role.READER);
    house.get(SavedSearching.class).save(SavedQuery.of("q=路灯"), reader);
    AccountUseCases accounts = new AccountUseCases(house, RetentionReplayIT::step);
    accounts.run();
    new CaseUseCases(house, RetentionReplayIT::step).run();
    new NewsroomUseCases(house, RetentionReplayIT::step).run();
    Instant now = house.get(Clock.class).instant();
    at(now.plus(Duration.ofMinutes(1)), accounts::everyKind);
    Map<RetentionRule, Set<String>> before = found();
    assertThat(before.get(RetentionRule.SAVED_MATCHES)).isNotEmpty();
    assertThat(before.get(RetentionRule.SUBMISSION_KEYS)).isNotEmpty();
    assertThat(before.get(RetentionRule.MAILS)).isNotEmpty();
    assertThat(before.get(RetentionRule.INDEX_CHECKS)).isNotEmpty();

    at(now.plus(LATER), () -> house.get(RetentionJob.class).run());
    assertThat(back(before)).as("left by the retention").isEmpty();
    at(
        now.plus(LATER),
        () -> {
          everythingChanged();
          house.drainAndRefresh();
        });
    for (int minutes : List.of(1, 10)) {
      at(now.plus(LATER).plus(Duration.ofMinutes(minutes)), accounts::everyKind);
    }

    assertThat(back(before)).as("written again").isEmpty();
  }

  private static void step(String name, Runnable useCase) {
    useCase.run();
    house.drainAndRefresh();
  }

  private static void at(Instant at, Runnable work) {
    HouseClock.at(
        at,
        () -> {
          work.run();
          return null;
        });
  }

  private static void everythingChanged() {
    for (IndexSubject subject :
        List.of(IndexSubject.INQUIRY, IndexSubject.STORY, IndexSubject.DOSSIER)) {
      List<Long> ids =
          house
              .house()
              .jdbi()
              .withHandle(
                  h -> h.createQuery("SELECT id FROM " + subject.type()).mapTo(Long.class).list());
      house.get(JobQueue.class).putAll(IndexQueue.KIND, ids.stream().map(subject::of).toList());
    }
  }

  private static Map<RetentionRule, Set<String>> found() {
    Map<RetentionRule, Set<String>> found = new EnumMap<>(RetentionRule.class);
    KEYS.forEach(
        (rule, sql) ->
            found.put(
                rule,
                house
                    .house()
                    .jdbi()
                    .withHandle(
                        h -> new HashSet<>(h.createQuery(sql).mapTo(String.class).list()))));
    return found;
  }

  /** Those of the keys that are there now. */
  private static Map<RetentionRule, Set<String>> back(Map<RetentionRule, Set<String>> before) {
    Map<RetentionRule, Set<String>> back = found();
    back.forEach((rule, keys) -> keys.retainAll(before.get(rule)));
    back.values().removeIf(Set::isEmpty);
    return back;
  }

  private static Map<RetentionRule, String> keys() {
    Map<RetentionRule, String> keys = new EnumMap<>(RetentionRule.class);
    keys.put(
        RetentionRule.SUBMISSION_KEYS,
        "SELECT HEX(key_hash) FROM submission_key WHERE scope <> 'archive'");
    keys.put(RetentionRule.ONE_TIME_LINKS, "SELECT HEX(token_hash) FROM one_time_link");
    keys.put(RetentionRule.SESSIONS, "SELECT HEX(token_hash) FROM login_session");
    keys.put(
        RetentionRule.SIGN_INS,
        "SELECT CONCAT_WS('/', subject_id, at) FROM event WHERE type = 'signed_in'");
    keys.put(
        RetentionRule.SAVED_MATCHES,
        "SELECT CONCAT_WS('/', search_id, type, document_id) FROM saved_match");
    keys.put(
        RetentionRule.MAILS,
        "SELECT CONCAT_WS('/', kind, person_id, inquiry_id, event_id, digest_at) FROM outgoing_mail");
    keys.put(
        RetentionRule.IMPORT_RUNS, "SELECT CONCAT_WS('/', file_name, started_at) FROM import_run");
    keys.put(
        RetentionRule.INDEX_CHECKS, "SELECT CONCAT_WS('/', alias, started_at) FROM index_check");
    keys.put(RetentionRule.PROPOSAL_SEARCHES, "SELECT CAST(day AS CHAR) FROM dossier_search");
    keys.put(
        RetentionRule.REPLY_DRAFTS,
        "SELECT CONCAT_WS('/', inquiry_id, office_id) FROM reply_draft");
    String staged =
        "SELECT file_key FROM photo WHERE owner_kind = 'staged' AND (added_by IS NOT NULL) = ";
    keys.put(RetentionRule.STAGED_PHOTOS, staged + "FALSE");
    keys.put(RetentionRule.STAGED_PHOTOS_OF_ACCOUNTS, staged + "TRUE");
    // Its files have no row; a file that was deleted is written by nobody but its owner's form.
    keys.put(RetentionRule.PHOTO_FILES, staged + "FALSE");
    return keys;
  }
}
