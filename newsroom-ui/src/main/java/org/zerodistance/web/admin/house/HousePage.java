package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** What the house is called and which clock it goes by. */
public record HousePage(Form form, List<Option> zones) implements HtmlPage {}
