package org.zerodistance.web.admin.city;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The administrators' list of columns, with the form for one of them.
 *
 * @param column the one in the form; empty for a new one
 * @param open whether the form is shown
 */
public record AdminColumnsPage(
    List<ColumnRow> columns,
    Optional<ColumnRow> column,
    boolean open,
    Form form,
    List<Rhythm> rhythms,
    List<ColumnState> states)
    implements HtmlPage {}
