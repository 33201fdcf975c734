package org.zerodistance.cases.postmoderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;

/** Tests moves of admitted cases to other boards, offices and kinds. */
class CaseMovingIT extends TalkedCaseScene {
  @Test
  void aCaseMovesToAnotherBoardWithOrWithoutItsOffice() {
    TestCity other = house.city();
    move(other, Kind.HELP, false);
    CaseView.CaseRow row = view(Viewer.NOBODY).row();
    assertThat(row.boardId()).isEqualTo(other.board());
    assertThat(row.officeId()).isEqualTo(city.office());
    assertThat(row.kind()).isEqualTo(Kind.HELP);
    assertThat(row.handling()).isEqualTo(Handling.REPLIED);
    assertThat(city.figures()).isEqualTo("0 0");
    assertThat(other.figures()).isEqualTo("1 1");

    move(other, Kind.HELP, true);
    row = view(Viewer.NOBODY).row();
    assertThat(row.officeId()).isEqualTo(other.office());
    assertThat(row.handling()).isEqualTo(Handling.ROUTED);
    List<EventLine> lines = EventLine.about(house, Subject.INQUIRY, talked.id());
    assertThat(lines).extracting(EventLine::type).contains(EventType.CASE_MOVED);
    assertThat(lines.get(lines.size() - 1).note()).contains("分错了版块");

    int lastVersion = row.version();
    move(other, Kind.HELP, true);
    assertThat(view(Viewer.NOBODY).row().version()).as("unchanged").isEqualTo(lastVersion);
  }

  @Test
  void aStaleMoveIsRefused() {
    int read = view(talked.moderator()).row().version();
    move(city, Kind.HELP, false);

    assertThatExceptionOfType(InquiryProblem.class)
        .isThrownBy(
            () ->
                house
                    .get(CaseMoving.class)
                    .move(
                        talked.number(),
                        new CaseMoving.Classification(
                            city.board(), Kind.REPORT, Optional.empty(), false, "改回来", read),
                        talked.moderator()));
  }

  private void move(TestCity to, Kind kind, boolean handOver) {
    house
        .get(CaseMoving.class)
        .move(
            talked.number(),
            new CaseMoving.Classification(
                to.board(),
                kind,
                Optional.empty(),
                handOver,
                "分错了版块",
                view(talked.moderator()).row().version()),
            talked.moderator());
  }
}
