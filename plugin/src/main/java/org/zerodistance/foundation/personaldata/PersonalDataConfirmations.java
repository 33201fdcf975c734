package org.zerodistance.foundation.personaldata;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * The decisions of staff to send a text although places in it look like personal data. Each is a
 * line of the log with the reason and the kinds of data; the data itself is not repeated, a
 * fingerprint of it stands for what was decided about.
 */
@Dependent
public class PersonalDataConfirmations {
  /** The kind of a marked place and its words. */
  public record MarkedPart(PersonalDataKind kind, String words) {}

  private static final String PRINT = "marks";
  private static final int PRINT_BYTES = 12;

  private final Jdbi jdbi;
  private final EventLog log;

  @Inject
  PersonalDataConfirmations(Jdbi jdbi, EventLog log) {
    this.jdbi = jdbi;
    this.log = log;
  }

  /** Stands for these parts, in whatever order. */
  public static String fingerprint(List<MarkedPart> parts) {
    String all =
        parts.stream()
            .map(part -> part.kind().code() + " " + part.words())
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    return HexFormat.of().formatHex(Tokens.sha256(all), 0, PRINT_BYTES);
  }

  /** Whether the person has decided about these parts of the subject's text before. */
  public boolean isConfirmed(Subject subject, LongId id, String fingerprint, Viewer by) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                        """
                    SELECT COUNT(*) FROM event
                    WHERE subject = :subject AND subject_id = :id AND type = 'personal_data_confirmed'
                      AND actor_id = :by AND data LIKE CONCAT('%', :print, '%')
                    """)
                    .bind("subject", subject)
                    .bind("id", id.value())
                    .bind("by", by.id())
                    .bind("print", fingerprint)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /**
   * Writes the decision.
   *
   * @param event the subject, audience and kind of actor
   * @param reason 2 to 200 characters
   */
  @Transactional
  public void confirm(EventEntry event, List<MarkedPart> parts, String reason, Viewer by) {
    new Violations().length("reason", reason, 2, 200).throwIfAny();
    log.append(
        event
            .by(by)
            .saying(reason.strip())
            .with(PRINT, fingerprint(parts))
            .with(
                "kinds",
                parts.stream()
                    .map(part -> part.kind().code())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","))));
  }

  /** The event of a decision about a subject's text. */
  public static EventType type() {
    return EventType.PERSONAL_DATA_CONFIRMED;
  }
}
