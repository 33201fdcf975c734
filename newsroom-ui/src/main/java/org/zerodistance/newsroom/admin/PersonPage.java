package org.zerodistance.newsroom.admin;

import java.util.List;
import java.util.Optional;
import org.zerodistance.accounts.PeopleList;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.viewers.Role;

/**
 * One account, or the form for a new one.
 *
 * @param person absent for a new one
 * @param link a one-time link just made; shown this once
 */
public record PersonPage(
    Optional<PeopleList.PersonRow> person,
    Form form,
    List<Role> roles,
    List<OfficeChoice> offices,
    Optional<String> link)
    implements HtmlPage {}
