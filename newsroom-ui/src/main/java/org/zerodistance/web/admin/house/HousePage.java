package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The forms for the name and the time zone of the house, and for its imprint.
 *
 * @param imprint the form at the foot of the page
 */
public record HousePage(Form form, Form imprint, List<Option> zones) implements HtmlPage {}
