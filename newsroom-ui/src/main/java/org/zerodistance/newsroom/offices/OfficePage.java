package org.zerodistance.newsroom.offices;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.OfficeLevel;
import org.zerodistance.offices.OfficeNode;
import org.zerodistance.offices.OfficeRow;
import org.zerodistance.offices.OfficeState;

/**
 * The form for one office.
 *
 * @param office absent for a new one
 * @param parents what it may be put below
 */
public record OfficePage(
    Form form,
    Optional<OfficeRow> office,
    List<OfficeNode> parents,
    List<OfficeLevel> levels,
    List<OfficeState> states)
    implements HtmlPage {}
