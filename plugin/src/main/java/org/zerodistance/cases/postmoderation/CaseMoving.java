package org.zerodistance.cases.postmoderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Changes board, office, kind and topic of an admitted case; for moderators and editors. */
@Dependent
public class CaseMoving {
  /**
   * The new classification.
   *
   * @param handOver whether the board's office takes the case over and its clock starts; otherwise
   *     the office in charge keeps it
   * @param words the reason, of 2 to 1,000 characters, for the newsroom
   * @param version of the case that the moderator saw
   */
  public record Classification(
      BoardId board,
      Kind kind,
      Optional<TopicId> topic,
      boolean handOver,
      String words,
      int version) {}

  private final ModeratedParts parts;
  private final BoardDirectory boards;
  private final CaseMoves moves;
  private final Deadlines deadlines;
  private final ModerationLog log;

  @Inject
  CaseMoving(
      ModeratedParts parts,
      BoardDirectory boards,
      CaseMoves moves,
      Deadlines deadlines,
      ModerationLog log) {
    this.parts = parts;
    this.boards = boards;
    this.moves = moves;
    this.deadlines = deadlines;
    this.log = log;
  }

  /**
   * Moves the case; does nothing when nothing would change.
   *
   * @throws InquiryProblem {@code INQUIRY_CHANGED_MEANWHILE}
   */
  @Transactional
  public void move(InquiryNumber number, Classification to, Viewer by) {
    CaseView seen = parts.admitted(number, by);
    CaseView.CaseRow row = seen.row();
    BoardRow board = boards.get(to.board());
    boolean otherBoard = !board.id().equals(row.boardId());
    boolean otherOffice = to.handOver() && !board.officeId().equals(row.officeId());
    boolean otherwise =
        to.kind() != row.kind() || !Objects.equals(to.topic().orElse(null), row.topicId());
    Violations violations = new Violations();
    violations.length("words", to.words(), 2, ModerationReason.LONGEST);
    violations.require(
        !otherOffice || row.handling() != Handling.UNROUTED,
        "handOver",
        "postmoderation.in-the-queue");
    violations.throwIfAny();
    if (row.version() != to.version()) {
      throw new InquiryProblem(InquiryProblem.Code.INQUIRY_CHANGED_MEANWHILE, number);
    }
    if (!otherBoard && !otherOffice && !otherwise) {
      return;
    }
    InquiryId id = seen.id();
    if (otherwise) {
      moves.reclassify(id, to.kind(), to.topic(), by);
    }
    if (otherOffice) {
      OfficeId office = moves.reroute(id, board.id(), by);
      if (row.visibility().compareTo(Visibility.ASKER_AND_OFFICE) <= 0) {
        deadlines.start(id, office, to.kind());
      }
    } else if (otherBoard) {
      moves.refile(id, board.id());
    }
    EventEntry moved =
        ModerationLog.entry(EventType.CASE_MOVED, id, Audience.PUBLIC, by)
            .with("board", board.name())
            .with("kind", to.kind().name().toLowerCase(Locale.ROOT));
    log.write(moved, to.words(), id, by);
  }
}
