package org.zerodistance.newsroom.offices;

import java.util.List;
import java.util.Map;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.OfficeNode;

/**
 * The tree of offices.
 *
 * @param boards how many boards each office has, by its slug
 */
public record OfficesPage(List<OfficeNode> tree, Map<String, Long> boards) implements HtmlPage {}
