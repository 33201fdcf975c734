package org.zerodistance.web.site.submit;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The form for a new inquiry, empty or with all typed values and errors.
 *
 * @param boards those that accept inquiries, ordered by groups
 * @param photos staged under the form's key
 * @param limits maximum lengths and numbers
 * @param fresh whether the form was not sent yet
 * @param sentBefore the token of the receipt of an inquiry that this form sent before
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
