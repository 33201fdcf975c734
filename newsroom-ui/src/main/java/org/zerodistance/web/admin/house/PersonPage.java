package org.zerodistance.web.admin.house;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page of one account, or the form for a new one.
 *
 * @param person absent for a new one
 * @param link a new one-time link; shown only this once
 */
public record PersonPage(
    Optional<PeopleList.PersonRow> person,
    Form form,
    List<Role> roles,
    List<OfficeChoice> offices,
    Optional<String> link)
    implements HtmlPage {}
