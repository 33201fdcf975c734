package org.zerodistance.newsroom.admin;

import java.util.List;
import org.zerodistance.accounts.PeopleList;
import org.zerodistance.accounts.PersonState;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.platform.Page;
import org.zerodistance.viewers.Role;

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
