package org.zerodistance.newsroom.office;

import java.util.List;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.OfficeRow;
import org.zerodistance.replies.ReplyTemplates.Template;

/** The texts that an office uses again and again. */
public record TemplateListPage(List<OfficeRow> own, OfficeRow office, List<Template> templates)
    implements HtmlPage {
  public TemplateListPage {
    own = List.copyOf(own);
    templates = List.copyOf(templates);
  }
}
