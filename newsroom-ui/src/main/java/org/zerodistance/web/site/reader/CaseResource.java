package org.zerodistance.web.site.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.MeTooConfig;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoGallery;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.web.kernel.i18n.MessageBook;
import org.zerodistance.web.kernel.jsonld.Breadcrumbs;
import org.zerodistance.web.kernel.maps.MapView;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.HtmlJson;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.traces.CaseTraces;
import org.zerodistance.web.site.submit.QrCodes;
import org.zerodistance.web.site.voices.VoiceIntake;

/** Shows one case and accepts “me too”. */
@Path("/inquiries/{number: [0-9]{1,18}}")
@ApplicationScoped
public class CaseResource {
  @Inject CasePages cases;
  @Inject Replies replies;
  @Inject Asking asking;
  @Inject Photos photos;
  @Inject Clocks clocks;
  @Inject Timelines timelines;
  @Inject ColumnPages columns;
  @Inject AssignmentPages assignments;
  @Inject DossierPages dossiers;
  @Inject MeToos meToos;
  @Inject MeTooConfig meTooConfig;
  @Inject VoiceIntake voices;
  @Inject Houses houses;
  @Inject Site site;
  @Inject QrCodes codes;
  @Inject CaseTraces traces;
  @Inject MessageBook book;
  @Inject Visitor visitor;
  @Inject ConditionalPages freshness;

  @GET
  public Response show(@PathParam("number") long number, @Context Request request) {
    InquiryNumber inquiry = new InquiryNumber(number);
    try {
      return freshness.answer(request, () -> page(inquiry, visitor.viewer()));
    } catch (InquiryProblem notFound) {
      WithheldPart hidden = cases.findHidden(inquiry).orElseThrow(() -> notFound);
      return FormResponses.page(
          Response.Status.GONE.getStatusCode(), new HiddenCasePage(inquiry, hidden));
    }
  }

  private CasePage page(InquiryNumber number, Viewer viewer) {
    CaseView view = cases.get(number, viewer);
    // Most cases have no photos and many have no answer yet, as their row shows.
    List<ReplyRow> answers = view.answered() ? replies.of(view.id()) : List.of();
    List<PhotoRow> pictures =
        view.row().photoCount() == 0 ? List.of() : photos.list(OwnerKind.INQUIRY, view.id());
    boolean everything =
        VisibilityPolicy.sight(viewer, view.sight(), VisibilityPolicy.Part.WAITING_REMARKS)
            == VisibilityPolicy.Sight.SHOWN;
    return new CasePage(
        view,
        PhotoGallery.of(pictures),
        CaseThread.of(answers, asking.questions(view.id()), asking.remarks(view.id(), everything)),
        traces.of(view, viewer),
        clocks.find(view.id()),
        timelines.of(Subject.INQUIRY, view.id(), view.audiences()),
        columns.storiesOf(List.of(view.id())),
        dossiers.of(view.id(), viewer),
        view.placeless()
            ? Optional.empty()
            : MapView.of(view.row().lat(), view.row().lng(), houses.current().map()),
        assignment(view, viewer),
        view.sight().office().filter(viewer::speaksFor).isPresent(),
        isAdmitted(view) && (isReporting(viewer) || viewer.has(Role.MODERATOR)),
        viewer.has(Role.REPORTER),
        isReporting(viewer),
        view.row().listed() ? Optional.of(address(view)) : Optional.empty(),
        codes,
        jsonLd(view, answers),
        pictures.isEmpty() ? "" : site.baseUrl() + pictures.get(0).medium(),
        viewer.signedIn() ? 0 : meTooConfig.work());
  }

  private Optional<AssignmentRow> assignment(CaseView view, Viewer viewer) {
    return isReporting(viewer) ? assignments.find(view.id(), viewer) : Optional.empty();
  }

  private static boolean isReporting(Viewer viewer) {
    return viewer.hasAny(Role.REPORTER, Role.EDITOR);
  }

  private static boolean isAdmitted(CaseView view) {
    return view.row().moderation() == Moderation.ADMITTED;
  }

  private String jsonLd(CaseView view, List<ReplyRow> answers) {
    if (!view.row().listed()) {
      return "";
    }
    String anonymous = book.messages().say(visitor.lang(), "case.anonymous");
    Breadcrumbs way =
        new Breadcrumbs()
            .via(book.messages().say(visitor.lang(), "nav.front"), site.baseUrl() + "/")
            .via(book.messages().say(visitor.lang(), "nav.boards"), site.baseUrl() + "/boards");
    CaseView.CaseRow row = view.row();
    if (row.boardSlug() != null) {
      way.via(row.boardName(), site.baseUrl() + "/boards/" + row.boardSlug());
    }
    return HtmlJson.block(
        Breadcrumbs.document(
            CaseJsonLd.of(row, answers, address(view), visitor.lang(), anonymous),
            way.at(row.title())));
  }

  private String address(CaseView view) {
    return site.baseUrl() + "/inquiries/" + view.number();
  }

  /** Accepts one “me too” per reader; a second one changes nothing. */
  @POST
  @Path("me-too")
  public Response meToo(@PathParam("number") long number, Form form) {
    InquiryNumber inquiry = new InquiryNumber(number);
    return voices.take(
        inquiry, form, browser -> meToos.add(inquiry, visitor.viewer(), browser), "me-too");
  }
}
