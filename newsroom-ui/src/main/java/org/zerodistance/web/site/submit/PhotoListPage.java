package org.zerodistance.web.site.submit;

import java.util.List;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The photos of a form as a fragment for the page's script. */
public record PhotoListPage(Form form, List<PhotoRow> photos, InquiryLimits limits)
    implements HtmlPage {
  public PhotoListPage {
    photos = List.copyOf(photos);
  }
}
