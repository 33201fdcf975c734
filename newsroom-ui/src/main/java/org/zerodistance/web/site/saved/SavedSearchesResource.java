package org.zerodistance.web.site.saved;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.zerodistance.city.offices.CachedBoards;
import org.zerodistance.city.signin.OwnAccount;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.outward.notifications.UnsubscribeLinks;
import org.zerodistance.search.savedsearches.Cadence;
import org.zerodistance.search.savedsearches.SavedPages;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearchId;
import org.zerodistance.search.savedsearches.SavedSearching;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Saves and changes searches, and shows their matches. */
@Path("/account/searches")
@RequestScoped
public class SavedSearchesResource {
  private static final String HOME = "/account/searches";
  private static final int MATCHES = 5;

  @Inject SavedSearching saving;
  @Inject IdempotentForms forms;
  @Inject SavedPages pages;
  @Inject UnsubscribeLinks stops;
  @Inject OwnAccount own;
  @Inject CachedBoards boards;
  @Inject Site site;
  @Inject Visitor visitor;

  @GET
  public SavedSearchesPage list() {
    return new SavedSearchesPage(
        pages.of(visitor.viewer()).stream()
            .map(
                row ->
                    new SavedSearchesPage.SavedSearchView(
                        row,
                        pages.matches(row.id(), MATCHES),
                        site.baseUrl() + pages.feed(row.id()) + "/feed"))
            .toList(),
        List.of(Cadence.values()),
        boards.bySlug(),
        !stops.digestsWanted(visitor.viewer()),
        own.confirmed(visitor.viewer()));
  }

  @POST
  public Response save(Form form) {
    return forms.once(
        form,
        () -> {
          boolean fresh = saving.save(SavedQuery.of(form.text("query")), visitor.viewer());
          return Redirects.done(HOME, fresh ? "search-saved" : "search-saved-before");
        });
  }

  @POST
  @Path("{id: [0-9]{1,18}}/mail")
  public Response mail(@PathParam("id") long id, Form form) {
    Cadence cadence = form.constant("mail", Cadence.class).orElse(Cadence.NEVER);
    saving.mail(new SavedSearchId(id), cadence, visitor.viewer());
    if (cadence != Cadence.NEVER) {
      stops.resumeDigests(visitor.viewer());
    }
    return Redirects.done(HOME, "account-changed");
  }

  @POST
  @Path("{id: [0-9]{1,18}}/seen")
  public Response seen(@PathParam("id") long id) {
    saving.seen(new SavedSearchId(id), visitor.viewer());
    return Redirects.to(HOME);
  }

  @POST
  @Path("{id: [0-9]{1,18}}/delete")
  public Response delete(@PathParam("id") long id) {
    saving.delete(new SavedSearchId(id), visitor.viewer());
    return Redirects.done(HOME, "search-deleted");
  }
}
