package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Edits the ready reasons of the house, for administrators. Titles have 1 to 40 characters (60 in
 * English), the words 5 to 1,000; the English ones may be left out.
 */
@Dependent
public class ReasonKeeping {
  private final ReturnReasons reasons;
  private final EventLog log;

  @Inject
  ReasonKeeping(ReturnReasons reasons, EventLog log) {
    this.reasons = reasons;
    this.log = log;
  }

  @Transactional
  public ReasonId create(String title, String titleEn, String words, String wordsEn, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    check(title, titleEn, words, wordsEn);
    ReasonId id = reasons.create(title.strip(), titleEn.strip(), words.strip(), wordsEn.strip());
    note(id, "created", title, by);
    return id;
  }

  /**
   * @param to the new texts, with the version that was read
   * @throws ModerationProblem {@code REASON_STALE} when another person saved after it
   */
  @Transactional
  public void change(ReturnReason to, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    check(to.title(), to.titleEn(), to.words(), to.wordsEn());
    ReturnReason tidy =
        new ReturnReason(
            to.id(),
            to.title().strip(),
            to.titleEn().strip(),
            to.words().strip(),
            to.wordsEn().strip(),
            to.version());
    boolean same =
        reasons
            .find(to.id())
            .filter(reason -> reason.version() == to.version())
            .filter(
                reason -> reason.says(tidy.title(), tidy.titleEn(), tidy.words(), tidy.wordsEn()))
            .isPresent();
    if (same) {
      return;
    }
    if (!reasons.change(tidy)) {
      throw new ModerationProblem(ModerationProblem.Code.REASON_STALE);
    }
    note(to.id(), "changed", to.title(), by);
  }

  /**
   * @throws ModerationProblem {@code REASON_STALE} when another person saved after the version
   */
  @Transactional
  public void remove(ReasonId id, int version, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    String title = reasons.find(id).map(ReturnReason::title).orElse("");
    if (!reasons.remove(id, version)) {
      throw new ModerationProblem(ModerationProblem.Code.REASON_STALE);
    }
    note(id, "removed", title, by);
  }

  private static void check(String title, String titleEn, String words, String wordsEn) {
    new Violations()
        .length("title", title, 1, 40)
        .length("titleEn", titleEn, 0, 60)
        .length("words", words, 5, 1_000)
        .length("wordsEn", wordsEn, 0, 1_000)
        .throwIfAny();
  }

  private void note(ReasonId id, String change, String title, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.RETURN_REASONS_CHANGED,
                Subject.HOUSE,
                id,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("change", change)
            .with("name", title.strip()));
  }
}
