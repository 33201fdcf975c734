package org.zerodistance.newsroom.admin;

import java.util.List;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/** What the house is called and which clock it goes by. */
public record HousePage(Form form, List<Option> zones) implements HtmlPage {}
