package org.zerodistance.newsroom.submit;

import java.util.List;
import org.zerodistance.attachments.PhotoRow;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** The photos of a form alone, for the script that puts them into the page. */
public record PhotoListPage(Form form, List<PhotoRow> photos, InquiryLimits limits)
    implements HtmlPage {
  public PhotoListPage {
    photos = List.copyOf(photos);
  }
}
