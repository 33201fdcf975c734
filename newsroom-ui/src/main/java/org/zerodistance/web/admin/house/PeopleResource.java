package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.city.signin.ChangePerson;
import org.zerodistance.city.signin.CreatePerson;
import org.zerodistance.city.signin.PasswordLinks;
import org.zerodistance.city.signin.PeopleKeeping;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Manages accounts and their roles. */
@Path("/admin/people")
@RequestScoped
public class PeopleResource {
  private static final int ROWS = 50;

  private static final List<Role> STAFF =
      List.of(Role.MODERATOR, Role.REPORTER, Role.EDITOR, Role.ADMINISTRATOR, Role.SPOKESPERSON);

  private static final List<PersonState> STATES =
      List.of(PersonState.ACTIVE, PersonState.INVITED, PersonState.DISABLED);

  @Inject PeopleList people;
  @Inject PeopleKeeping keeping;
  @Inject IdempotentForms forms;
  @Inject PasswordLinks links;
  @Inject OfficeDirectory offices;
  @Inject Site site;
  @Inject Visitor visitor;

  @GET
  public PeoplePage list() {
    Map<String, String> typed = new HashMap<>();
    for (String name : List.of("who", "role", "state", "office", "q")) {
      visitor.query(name).ifPresent(v -> typed.put(name, v));
    }
    Form filter = Form.filled(typed);
    boolean readers = filter.text("who").equals("readers");
    return new PeoplePage(
        readers,
        filter,
        STAFF,
        STATES,
        OfficeChoice.all(offices, visitor.lang().tag()),
        people.list(
            new PeopleList.PeopleFilter(
                readers
                    ? Optional.of(Role.READER)
                    : filter.constant("role", Role.class).filter(STAFF::contains),
                filter.constant("state", PersonState.class).filter(STATES::contains),
                filter.number("office").map(OfficeId::new),
                filter.text("q")),
            visitor.query("cursor"),
            ROWS,
            visitor.viewer()));
  }

  @GET
  @Path("new")
  public PersonPage fresh() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return page(Optional.empty(), Form.empty(), Optional.empty());
  }

  @POST
  @Path("new")
  public Response create(Form form) {
    try {
      return forms.once(
          form,
          () -> {
            PersonId id =
                keeping.create(
                    new CreatePerson(
                        form.text("name"),
                        form.text("email"),
                        form.find("language"),
                        grants(form),
                        Optional.empty()),
                    visitor.viewer());
            return Redirects.done("/admin/people/" + id, "person-created");
          });
    } catch (InvalidFormProblem refused) {
      return FormResponses.with(refused, form, f -> page(Optional.empty(), f, Optional.empty()));
    }
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public PersonPage one(@PathParam("id") long id) {
    PeopleList.PersonRow person = get(id);
    return page(Optional.of(person), filled(person), Optional.empty());
  }

  @POST
  @Path("{id: [0-9]{1,18}}")
  public Response change(@PathParam("id") long id, Form form) {
    try {
      keeping.change(
          new ChangePerson(
              new PersonId(id),
              form.version(),
              form.text("name"),
              form.text("email"),
              form.find("language"),
              grants(form)),
          visitor.viewer());
      return Redirects.done("/admin/people/" + id, "person-changed");
    } catch (InvalidFormProblem refused) {
      return FormResponses.with(
          refused, form, f -> page(Optional.of(get(id)), f, Optional.empty()));
    }
  }

  /**
   * Returns the page without a redirect, because the link is shown once and must not be part of an
   * address.
   */
  @POST
  @Path("{id: [0-9]{1,18}}/link")
  public PersonPage link(@PathParam("id") long id) {
    String token = links.make(new PersonId(id), visitor.viewer());
    PeopleList.PersonRow person = get(id);
    return page(
        Optional.of(person), filled(person), Optional.of(site.baseUrl() + "/reset/" + token));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/disable")
  public Response disable(@PathParam("id") long id, Form form) {
    keeping.disable(new PersonId(id), form.version(), visitor.viewer());
    return Redirects.done("/admin/people/" + id, "person-disabled");
  }

  @POST
  @Path("{id: [0-9]{1,18}}/enable")
  public Response enable(@PathParam("id") long id, Form form) {
    keeping.enable(new PersonId(id), form.version(), visitor.viewer());
    return Redirects.done("/admin/people/" + id, "person-enabled");
  }

  private PeopleList.PersonRow get(long id) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return people.get(new PersonId(id), visitor.viewer());
  }

  private PersonPage page(Optional<PeopleList.PersonRow> person, Form form, Optional<String> link) {
    return new PersonPage(
        person,
        form,
        STAFF.subList(0, STAFF.size() - 1),
        OfficeChoice.all(offices, visitor.lang().tag()),
        link);
  }

  private static Form filled(PeopleList.PersonRow person) {
    List<Role> roles = new ArrayList<>();
    List<String> offices = new ArrayList<>();
    for (PeopleList.HeldRole heldRole : person.roles()) {
      heldRole
          .office()
          .ifPresentOrElse(o -> offices.add(o.toString()), () -> roles.add(heldRole.role()));
    }
    return Form.filled(
        Map.of(
            "name", person.name(),
            "email", person.email(),
            "language", person.language().orElse(""),
            "version", person.version(),
            "role", roles,
            "office", offices));
  }

  private static Set<Grant> grants(Form form) {
    Set<Grant> grants = new HashSet<>();
    for (Role role : STAFF) {
      if (role != Role.SPOKESPERSON && form.holds("role", role.name().toLowerCase(Locale.ROOT))) {
        grants.add(Grant.of(role));
      }
    }
    for (String office : form.list("office")) {
      if (office.matches("[0-9]{1,18}")) {
        grants.add(Grant.spokesperson(new OfficeId(Long.parseLong(office))));
      }
    }
    return grants;
  }
}
