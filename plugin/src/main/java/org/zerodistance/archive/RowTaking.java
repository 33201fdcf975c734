package org.zerodistance.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.inquiries.Archiving;
import org.zerodistance.inquiries.Archiving.ArchivedInquiry;
import org.zerodistance.inquiries.InquiryId;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.offices.TopicId;
import org.zerodistance.platform.SubmissionKeys;
import org.zerodistance.replies.Replies;

/** Stores rows, many in one transaction; each either wholly or not. */
@Dependent
public class RowTaking {
  private static final String SCOPE = "archive";

  private final Archiving archiving;
  private final Replies replies;
  private final SubmissionKeys keys;

  @Inject
  RowTaking(Archiving archiving, Replies replies, SubmissionKeys keys) {
    this.archiving = archiving;
    this.replies = replies;
    this.keys = keys;
  }

  /** Takes some rows; what was refused is added to the list. */
  @Transactional
  public Taken take(
      List<ArchiveRow> rows,
      Optional<BoardRow> board,
      Map<String, TopicId> topics,
      boolean dryRun,
      List<RefusedRow> refused) {
    int taken = 0;
    int skipped = 0;
    for (ArchiveRow row : rows) {
      switch (found(row, dryRun)) {
        case NOTHING -> {
          if (!dryRun) {
            store(row, board.orElseThrow(), topics);
          }
          taken++;
        }
        case THE_SAME -> skipped++;
        case ANOTHER ->
            refused.add(
                new RefusedRow(
                    row.line(),
                    "the number is taken by another inquiry",
                    List.of(row.number().map(Object::toString).orElse(""), row.title())));
      }
    }
    return new Taken(taken, skipped);
  }

  /** How many of some rows were taken, and how many were there before. */
  public record Taken(int taken, int skipped) {}

  /** Rows without a number are known again by what they say. */
  private Archiving.Found found(ArchiveRow row, boolean dryRun) {
    if (row.number().isPresent()) {
      return archiving.find(row.number().get(), row.title(), row.submittedAt());
    }
    String said =
        row.title() + '\n' + row.submittedAt() + '\n' + row.author().orElse("") + '\n' + row.body();
    boolean fresh =
        dryRun
            ? keys.result(SCOPE, said).isEmpty()
            : keys.take(SCOPE, said, said, String.valueOf(row.line()));
    return fresh ? Archiving.Found.NOTHING : Archiving.Found.THE_SAME;
  }

  private void store(ArchiveRow row, BoardRow board, Map<String, TopicId> topics) {
    InquiryId id =
        archiving.archive(
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
                row.likes()));
    row.reply()
        .ifPresent(
            reply -> replies.archive(id, board.officeId(), reply, row.repliedAt().orElseThrow()));
  }

  /** The kind that the title itself names; files of old boards rarely have a column for it. */
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
