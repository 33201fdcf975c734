package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The form for the name and the time zone of the house. */
public record HousePage(Form form, List<Option> zones) implements HtmlPage {}
