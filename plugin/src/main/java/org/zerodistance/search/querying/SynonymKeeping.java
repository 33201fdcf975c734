package org.zerodistance.search.querying;

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
import org.zerodistance.search.querying.SynonymProblem.SynonymCode;

/** Edits synonyms, for administrators. A change takes effect with the next search. */
@Dependent
public class SynonymKeeping {
  public static final int LONGEST = 300;

  private final Synonyms synonyms;
  private final EventLog log;

  @Inject
  SynonymKeeping(Synonyms synonyms, EventLog log) {
    this.synonyms = synonyms;
    this.log = log;
  }

  @Transactional
  public SynonymId create(String words, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    String checked = check(words);
    SynonymId id = synonyms.create(checked);
    note(id, "created", checked, by);
    return id;
  }

  /**
   * @throws SynonymProblem when another person saved after {@code version} was read
   */
  @Transactional
  public void change(SynonymId id, int version, String words, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    String checked = check(words);
    boolean same =
        synonyms.all().stream()
            .filter(group -> group.id().equals(id) && group.version() == version)
            .anyMatch(group -> group.list().equals(SynonymGroup.split(checked)));
    if (same) {
      return;
    }
    if (!synonyms.change(id, version, checked)) {
      throw new SynonymProblem(SynonymCode.SYNONYM_STALE);
    }
    note(id, "changed", checked, by);
  }

  /**
   * @throws SynonymProblem when another person saved after {@code version} was read
   */
  @Transactional
  public void remove(SynonymId id, int version, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    if (!synonyms.remove(id, version)) {
      throw new SynonymProblem(SynonymCode.SYNONYM_STALE);
    }
    note(id, "removed", "", by);
  }

  private static String check(String words) {
    String joined = String.join(",", SynonymGroup.split(words));
    new Violations()
        .length("words", joined, 1, LONGEST)
        .require(
            joined.isEmpty() || SynonymGroup.split(joined).size() > 1,
            "words",
            "admin.synonyms-two")
        .throwIfAny();
    return joined;
  }

  private void note(SynonymId id, String change, String words, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.SYNONYMS_CHANGED,
                Subject.HOUSE,
                id,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("change", change)
            .with("name", words));
  }
}
