package org.zerodistance.newsroom.editor;

import java.util.List;
import java.util.Optional;
import org.zerodistance.columns.ColumnRow;
import org.zerodistance.columns.ColumnState;
import org.zerodistance.columns.Rhythm;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/**
 * The columns as administrators keep them.
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
