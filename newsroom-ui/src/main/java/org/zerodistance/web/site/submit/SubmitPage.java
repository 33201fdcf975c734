package org.zerodistance.web.site.submit;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The form for a new inquiry, empty or with everything typed and everything wrong.
 *
 * @param boards those that take inquiries, groups together
 * @param photos staged under the form's key
 * @param limits how long and how many
 * @param fresh whether nobody has sent this form yet
 * @param sentBefore the key of an inquiry that this form sent before, whose receipt can be shown
 */
public record SubmitPage(
    Form form,
    List<BoardRow> boards,
    List<Kind> kinds,
    List<PhotoRow> photos,
    InquiryLimits limits,
    boolean fresh,
    Optional<String> sentBefore)
    implements HtmlPage {
  public SubmitPage {
    boards = List.copyOf(boards);
    kinds = List.copyOf(kinds);
    photos = List.copyOf(photos);
  }
}
