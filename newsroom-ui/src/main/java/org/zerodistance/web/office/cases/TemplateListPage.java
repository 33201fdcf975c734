package org.zerodistance.web.office.cases;

import java.util.List;
import org.zerodistance.cases.replies.ReplyTemplates.Template;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The texts that an office uses again and again. */
public record TemplateListPage(List<OfficeRow> own, OfficeRow office, List<Template> templates)
    implements HtmlPage {
  public TemplateListPage {
    own = List.copyOf(own);
    templates = List.copyOf(templates);
  }
}
