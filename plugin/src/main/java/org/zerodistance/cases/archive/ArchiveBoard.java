package org.zerodistance.cases.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.city.offices.BoardKind;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.BoardState;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.offices.OfficeKeeping;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.city.offices.OfficeState;
import org.zerodistance.city.offices.SaveBoard;
import org.zerodistance.city.offices.SaveOffice;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * The default board for imported inquiries that name no other; created when an import first needs
 * it.
 */
@Dependent
public class ArchiveBoard {
  private static final String SLUG = "archive";

  private final BoardDirectory boards;
  private final BoardKeeping boardKeeping;
  private final OfficeDirectory offices;
  private final OfficeKeeping officeKeeping;

  @Inject
  ArchiveBoard(
      BoardDirectory boards,
      BoardKeeping boardKeeping,
      OfficeDirectory offices,
      OfficeKeeping officeKeeping) {
    this.boards = boards;
    this.boardKeeping = boardKeeping;
    this.offices = offices;
    this.officeKeeping = officeKeeping;
  }

  public Optional<BoardRow> find() {
    return boards.find(SLUG);
  }

  /**
   * The board, belonging to the first office at the top of the tree; in a house without offices an
   * office is created.
   */
  @Transactional
  public BoardRow get(Viewer by) {
    Optional<BoardRow> there = find();
    if (there.isPresent()) {
      return there.get();
    }
    OfficeId office =
        offices.tree().stream()
            .map(OfficeNode::office)
            .map(o -> o.id())
            .findFirst()
            .orElseGet(() -> office(by));
    return boards.get(
        boardKeeping.create(
            new SaveBoard(
                office,
                SLUG,
                "历史问政",
                "Archive",
                BoardKind.OFFICE,
                "历史档案",
                "Archive",
                "从其他平台转入的历史问政与答复。",
                "Inquiries and answers taken over from elsewhere.",
                10_000,
                BoardState.OPEN),
            by));
  }

  private OfficeId office(Viewer by) {
    return officeKeeping.create(
        new SaveOffice(
            Optional.empty(),
            "city",
            "市人民政府",
            "City government",
            OfficeLevel.CITY,
            "本市",
            0,
            OfficeState.OPEN),
        by);
  }
}
