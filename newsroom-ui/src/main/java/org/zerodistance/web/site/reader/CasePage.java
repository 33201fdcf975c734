package org.zerodistance.web.site.reader;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.insight.dossiers.DossierLink;
import org.zerodistance.media.attachments.PhotoGallery;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.web.kernel.maps.MapView;
import org.zerodistance.web.kernel.pages.HtmlPage;
import org.zerodistance.web.kernel.traces.PartTraces;
import org.zerodistance.web.site.submit.QrCode;
import org.zerodistance.web.site.submit.QrCodes;

/**
 * The page of one case, with everything that its viewer may see.
 *
 * @param permanent the address that leads from a printed page back to this page; absent unless the
 *     case is public
 * @param jsonLd the case for search engines; empty unless the case is public
 * @param traces what is hidden or blacked out
 * @param dossiers the case's dossiers that the viewer may see
 * @param assignment the open assignment, for reporters and editors
 * @param forOffice whether the viewer may answer it
 * @param forDesk whether the viewer may flag it as a tip
 * @param forSource whether the viewer may look at name and contact of the asker
 * @param work the proof of work for a voice, in bits; 0 for none
 * @param forReporter whether the viewer may take it as an assignment
 */
public record CasePage(
    CaseView view,
    PhotoGallery photos,
    List<CaseThread> talks,
    PartTraces traces,
    Optional<CaseClock> clock,
    List<TimelineRow> timeline,
    List<StoryCard> stories,
    List<DossierLink> dossiers,
    Optional<MapView> map,
    Optional<AssignmentRow> assignment,
    boolean forOffice,
    boolean forDesk,
    boolean forReporter,
    boolean forSource,
    Optional<String> permanent,
    QrCodes codes,
    String jsonLd,
    String picture,
    int work)
    implements HtmlPage {
  public CaseView.CaseRow row() {
    return view.row();
  }

  /**
   * Created only when the page is rendered, because some requests are answered without rendering.
   */
  public QrCode qr() {
    return codes.of(permanent.orElseThrow());
  }

  public boolean listed() {
    return view.row().listed();
  }
}
