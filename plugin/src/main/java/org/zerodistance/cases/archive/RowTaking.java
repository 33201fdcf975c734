package org.zerodistance.cases.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.cases.inquiries.Archiving;
import org.zerodistance.cases.inquiries.Archiving.ArchivedInquiry;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.sql.SubmissionKeys;

/** Stores rows of an import, many in one transaction. */
@Dependent
public class RowTaking {
  private static final String SCOPE = SubmissionKeys.ARCHIVE;

  private final Archiving archiving;
  private final Replies replies;
  private final SubmissionKeys keys;

  @Inject
  RowTaking(Archiving archiving, Replies replies, SubmissionKeys keys) {
    this.archiving = archiving;
    this.replies = replies;
    this.keys = keys;
  }

  /**
   * Stores the rows, all or none, with about a dozen statements whatever their number.
   *
   * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException when another import stores
   *     the same rows at the same time; a second try then finds them as existing
   */
  @Transactional
  public Taken take(
      List<ArchiveRow> rows,
      Optional<BoardRow> board,
      Map<String, TopicId> topics,
      boolean dryRun) {
    List<ArchiveRow> fresh = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    Map<String, String> said = new LinkedHashMap<>();
    Map<InquiryNumber, Archiving.ArchiveKey> seen = new HashMap<>();
    Map<Archiving.ArchiveKey, Archiving.ArchiveMatch> there =
        archiving.find(rows.stream().flatMap(row -> mark(row).stream()).toList());
    Set<String> saidBefore =
        keys.taken(
            SCOPE, rows.stream().filter(r -> r.number().isEmpty()).map(RowTaking::said).toList());
    int skipped = 0;
    for (ArchiveRow row : rows) {
      Archiving.ArchiveMatch archiveMatch =
          mark(row)
              .map(archiveKey -> found(archiveKey, seen, there.get(archiveKey)))
              .orElseGet(() -> found(row, said, saidBefore));
      switch (archiveMatch) {
        case NOTHING -> fresh.add(row);
        case THE_SAME -> skipped++;
        case ANOTHER ->
            refused.add(
                new RefusedRow(row.line(), "the number is taken by another inquiry", row.values()));
      }
    }
    if (!dryRun) {
      keys.takeAll(SCOPE, said);
      store(fresh, board.orElseThrow(), topics);
    }
    return new Taken(fresh.size(), skipped, refused);
  }

  /**
   * The result for a batch of rows.
   *
   * @param skipped rows that existed before
   */
  public record Taken(int taken, int skipped, List<RefusedRow> refused) {}

  private static Optional<Archiving.ArchiveKey> mark(ArchiveRow row) {
    return row.number().map(n -> new Archiving.ArchiveKey(n, row.title(), row.submittedAt()));
  }

  /** When a number occurs twice in one file, the first row counts. */
  private static Archiving.ArchiveMatch found(
      Archiving.ArchiveKey archiveKey,
      Map<InquiryNumber, Archiving.ArchiveKey> seen,
      Archiving.ArchiveMatch stored) {
    Archiving.ArchiveKey earlier = seen.putIfAbsent(archiveKey.number(), archiveKey);
    if (stored != Archiving.ArchiveMatch.NOTHING || earlier == null) {
      return stored;
    }
    return earlier.equals(archiveKey)
        ? Archiving.ArchiveMatch.THE_SAME
        : Archiving.ArchiveMatch.ANOTHER;
  }

  /** Rows without a number are matched by their content. */
  private static Archiving.ArchiveMatch found(
      ArchiveRow row, Map<String, String> said, Set<String> saidBefore) {
    String words = said(row);
    return saidBefore.contains(words) || said.putIfAbsent(words, String.valueOf(row.line())) != null
        ? Archiving.ArchiveMatch.THE_SAME
        : Archiving.ArchiveMatch.NOTHING;
  }

  private static String said(ArchiveRow row) {
    return row.title()
        + '\n'
        + row.submittedAt()
        + '\n'
        + row.author().orElse("")
        + '\n'
        + row.body();
  }

  private void store(List<ArchiveRow> rows, BoardRow board, Map<String, TopicId> topics) {
    List<InquiryId> ids =
        archiving.archive(
            rows.stream()
                .map(
                    row ->
                        new ArchivedInquiry(
                            row.number(),
                            board.id(),
                            board.officeId(),
                            row.topic().flatMap(t -> Optional.ofNullable(topics.get(t))),
                            kind(row.title()),
                            row.title(),
                            row.body(),
                            row.author(),
                            row.submittedAt(),
                            row.repliedAt(),
                            row.likes()))
                .toList());
    List<Replies.Archived> answers = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      ArchiveRow row = rows.get(i);
      if (row.reply().isPresent()) {
        answers.add(
            new Replies.Archived(
                ids.get(i), board.officeId(), row.reply().get(), row.repliedAt().orElseThrow()));
      }
    }
    replies.archive(answers);
  }

  /** The kind that the title names; files of old boards rarely have a column for it. */
  private static Kind kind(String title) {
    if (title.matches(".*(咨询|请问|问一下|何时|什么时候|如何|怎么办理).*")) {
      return Kind.CONSULT;
    }
    if (title.matches(".*(建议|希望|呼吁).*")) {
      return Kind.SUGGESTION;
    }
    if (title.matches(".*(举报|违法|违规).*")) {
      return Kind.REPORT;
    }
    if (title.matches(".*(求助|帮帮|救救).*")) {
      return Kind.HELP;
    }
    return title.matches(".*(感谢|点赞|表扬).*") ? Kind.THANKS : Kind.COMPLAINT;
  }
}
