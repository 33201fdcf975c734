package org.zerodistance.newsroom.reader;

import java.util.List;
import java.util.Optional;
import org.zerodistance.assignments.AssignmentRow;
import org.zerodistance.attachments.PhotoGallery;
import org.zerodistance.caselog.TimelineRow;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.deadlines.CaseClock;
import org.zerodistance.dossiers.DossierLink;
import org.zerodistance.newsroom.submit.QrCode;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.storypages.StoryCard;

/**
 * One case with everything that its viewer may see.
 *
 * @param permanent the address that leads from paper back to this page; absent unless everybody may
 *     see it
 * @param jsonLd the case for search engines; empty unless everybody may see it
 * @param dossiers that it is part of, as far as the viewer may see them
 * @param assignment the open assignment, for reporters and editors
 * @param forOffice whether the viewer may answer it
 * @param forDesk whether the viewer may flag it as a tip
 * @param forReporter whether the viewer may take it up
 */
public record CasePage(
    CaseView view,
    PhotoGallery photos,
    List<CaseThread> talks,
    Optional<CaseClock> clock,
    List<TimelineRow> timeline,
    List<StoryCard> stories,
    List<DossierLink> dossiers,
    Optional<MapView> map,
    Optional<AssignmentRow> assignment,
    boolean forOffice,
    boolean forDesk,
    boolean forReporter,
    Optional<String> permanent,
    String jsonLd,
    String picture)
    implements HtmlPage {
  public CaseView.CaseRow row() {
    return view.row();
  }

  /** Drawn when the page is written, which is not always when it is asked for. */
  public QrCode qr() {
    return QrCode.kept(permanent.orElseThrow());
  }

  public boolean listed() {
    return view.row().listed();
  }
}
