package org.zerodistance.web.office.cases;

import java.util.List;
import org.zerodistance.cases.replies.ReplyTemplates.Template;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The list of an office's answer templates. */
public record TemplateListPage(List<OfficeRow> own, OfficeRow office, List<Template> templates)
    implements HtmlPage {
  public TemplateListPage {
    own = List.copyOf(own);
    templates = List.copyOf(templates);
  }
}
