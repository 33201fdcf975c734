package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.cases.deadlines.DeadlineProblem.DeadlineCode;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.SqlErrors;

/**
 * The number of working days allowed for an answer, for each kind of inquiry. A change creates a
 * new version of the rule that applies to later obligations; existing ones keep the version that
 * created them.
 */
@Dependent
public class DeadlineRules {
  /** The largest number of days that a rule may grant. */
  public static final int MOST_DAYS = 90;

  private static final String SELECT =
      """
      SELECT r.id, r.kind, r.obligation, r.rule_version, r.working_days, r.valid_from, r.made_by, p.name AS made_by_name
      FROM deadline_rule r
      LEFT JOIN person p ON p.id = r.made_by
      """;

  private static final BinaryOperator<RuleRow> NEWER =
      BinaryOperator.maxBy(Comparator.comparingInt(RuleRow::ruleVersion));

  private final Jdbi jdbi;
  private final Clock clock;
  private final EventLog log;

  @Inject
  DeadlineRules(Jdbi jdbi, Clock clock, EventLog log) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.log = log;
  }

  /** Every version of every rule, newest first. */
  public List<RuleRow> history() {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "ORDER BY r.valid_from DESC, r.id DESC")
                .mapTo(RuleRow.class)
                .list());
  }

  /** The rules now in force, by kind in the order of {@link Kind}. */
  public Map<Kind, RuleRow> current() {
    Map<Kind, RuleRow> current = new EnumMap<>(Kind.class);
    for (RuleRow rule : history()) {
      if (!rule.validFrom().isAfter(clock.instant())) {
        current.merge(rule.kind(), rule, NEWER);
      }
    }
    return current;
  }

  /** The rule currently in force for a kind. */
  RuleRow current(Kind kind, Obligation obligation) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE r.kind = :kind AND r.obligation = :obligation AND r.valid_from <= :now
                        ORDER BY r.rule_version DESC LIMIT 1
                        """)
                .bind("kind", kind)
                .bind("obligation", obligation)
                .bind("now", clock.instant())
                .mapTo(RuleRow.class)
                .one());
  }

  /**
   * Creates a new version of a kind's rule.
   *
   * @param ruleVersion the version that the administrator saw
   * @return false when the rule grants this number already; then nothing is changed
   * @throws DeadlineProblem when another person changed the rule since
   */
  @Transactional
  public boolean change(Kind kind, int ruleVersion, int workingDays, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    new Violations()
        .require(
            workingDays >= 1 && workingDays <= MOST_DAYS,
            "workingDays",
            "admin.rule-range",
            MOST_DAYS)
        .throwIfAny();
    RuleRow before = current(kind, Obligation.FIRST_REPLY);
    if (before.ruleVersion() != ruleVersion) {
      throw new DeadlineProblem(DeadlineCode.RULE_STALE);
    }
    if (before.workingDays() == workingDays) {
      return false;
    }
    insert(kind, ruleVersion + 1, workingDays, by);
    log.append(
        EventEntry.of(
                EventType.RULE_CHANGED,
                Subject.HOUSE,
                () -> 0,
                Audience.NEWSROOM,
                by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
            .by(by)
            .with("kind", kind)
            .with("from", before.workingDays())
            .with("to", workingDays));
    return true;
  }

  private void insert(Kind kind, int ruleVersion, int workingDays, Viewer by) {
    try {
      jdbi.useHandle(
          h ->
              h.createUpdate(
                      """
                      INSERT INTO deadline_rule (kind, obligation, rule_version, working_days, valid_from, made_by)
                      VALUES (:kind, :obligation, :version, :days, :now, :by)
                      """)
                  .bind("kind", kind)
                  .bind("obligation", Obligation.FIRST_REPLY)
                  .bind("version", ruleVersion)
                  .bind("days", workingDays)
                  .bind("now", clock.instant())
                  .bind("by", by.person().orElse(null))
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw SqlErrors.onDuplicate(e, () -> new DeadlineProblem(DeadlineCode.RULE_STALE));
    }
  }
}
