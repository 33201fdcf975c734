package org.zerodistance.web.admin.city;

import java.util.List;
import java.util.Map;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The administrators' page with the tree of offices.
 *
 * @param boards the number of boards of each office, by the office's slug
 */
public record OfficesPage(List<OfficeNode> tree, Map<String, Long> boards) implements HtmlPage {}
