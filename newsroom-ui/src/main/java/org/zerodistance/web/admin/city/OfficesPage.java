package org.zerodistance.web.admin.city;

import java.util.List;
import java.util.Map;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The tree of offices.
 *
 * @param boards how many boards each office has, by its slug
 */
public record OfficesPage(List<OfficeNode> tree, Map<String, Long> boards) implements HtmlPage {}
