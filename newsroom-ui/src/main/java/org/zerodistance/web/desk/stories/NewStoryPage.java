package org.zerodistance.web.desk.stories;

import java.util.List;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form to start a story from inquiries by their numbers. */
public record NewStoryPage(Form form, List<ColumnRow> columns) implements HtmlPage {}
