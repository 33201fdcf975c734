package org.zerodistance.web.admin.city;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.city.offices.OfficeState;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page with the form for one office.
 *
 * @param office absent for a new one
 * @param parents the offices that may be its parent
 */
public record OfficePage(
    Form form,
    Optional<OfficeRow> office,
    List<OfficeNode> parents,
    List<OfficeLevel> levels,
    List<OfficeState> states)
    implements HtmlPage {}
