package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The people of the house.
 *
 * @param readers whether it shows readers instead of the staff
 * @param filter what the list was narrowed to, as it stands in the address
 */
public record PeoplePage(
    boolean readers,
    Form filter,
    List<Role> roles,
    List<PersonState> states,
    List<OfficeChoice> offices,
    Page<PeopleList.PersonRow> people)
    implements HtmlPage {}
