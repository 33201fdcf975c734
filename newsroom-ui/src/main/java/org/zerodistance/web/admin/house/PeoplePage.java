package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The list of accounts: staff or readers.
 *
 * @param readers whether it shows readers instead of the staff
 * @param filter the filters of the list, as in the address
 */
public record PeoplePage(
    boolean readers,
    Form filter,
    List<Role> roles,
    List<PersonState> states,
    List<OfficeChoice> offices,
    Page<PeopleList.PersonRow> people)
    implements HtmlPage {}
