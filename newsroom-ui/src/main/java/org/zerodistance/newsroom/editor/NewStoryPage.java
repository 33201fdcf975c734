package org.zerodistance.newsroom.editor;

import java.util.List;
import org.zerodistance.columns.ColumnRow;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** The form for starting a story from inquiries by their numbers. */
public record NewStoryPage(Form form, List<ColumnRow> columns) implements HtmlPage {}
