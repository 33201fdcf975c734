package org.zerodistance.web.admin.city;

import java.util.List;
import org.zerodistance.cases.deadlines.RuleRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The rules for the working days that an office has to answer.
 *
 * @param current one for each kind
 * @param history every version, newest first
 */
public record RulesPage(Form form, List<RuleRow> current, List<RuleRow> history)
    implements HtmlPage {}
