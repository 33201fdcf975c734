package org.zerodistance.newsroom.submit;

import java.util.List;
import org.zerodistance.attachments.PhotoRow;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Page;

/** The photos of a form alone, for the script that puts them into the page. */
public record PhotoListPage(Form form, List<PhotoRow> photos, Limits limits) implements Page {
  public PhotoListPage {
    photos = List.copyOf(photos);
  }
}
