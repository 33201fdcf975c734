package org.zerodistance.web.site.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows columns to readers. */
@Path("/columns")
@ApplicationScoped
public class ColumnsResource {
  private static final int PAGE = 15;
  private static final int ON_A_SHELF = 4;

  @Inject private Visitor visitor;
  @Inject private ColumnDirectory columns;
  @Inject private ColumnPages pages;
  @Inject private ConditionalPages conditionalPages;

  @GET
  public Response columns(@Context Request request) {
    return conditionalPages.answer(request, this::columns);
  }

  private ColumnsPage columns() {
    Map<String, List<StoryCard>> newest =
        pages.newestOfEach(ON_A_SHELF).stream()
            .collect(Collectors.groupingBy(StoryCard::columnSlug));
    return new ColumnsPage(
        columns.all().stream()
            .map(
                column ->
                    new ColumnsPage.ColumnStories(
                        column, newest.getOrDefault(column.slug(), List.of())))
            .filter(
                columnStories ->
                    columnStories.column().open() || !columnStories.stories().isEmpty())
            .toList());
  }

  @GET
  @Path("{slug}")
  public Response column(@PathParam("slug") String slug, @Context Request request) {
    return conditionalPages.answer(request, () -> page(slug));
  }

  private ColumnPage page(String slug) {
    ColumnRow column = columns.get(slug);
    String cursor = visitor.query("cursor").orElse(null);
    Page<StoryCard> stories = pages.after(column.id(), TimeCursor.of(cursor), PAGE);
    return new ColumnPage(column, stories.rows(), stories.next(), cursor != null);
  }
}
