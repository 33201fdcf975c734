package org.zerodistance.web.kernel.photos;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.media.attachments.PhotoAccess;
import org.zerodistance.media.attachments.PhotoAccess.OpenPhoto;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoSize;
import org.zerodistance.web.kernel.pages.Visitor;

/** Serves one size of a photo. A photo that the viewer may not see is answered with 404. */
@Path("/photos/{key}/{size: full|medium|thumb}.jpg")
@RequestScoped
public class PhotoResource {
  @Inject private PhotoAccess photoAccess;
  @Inject private Visitor visitor;

  @GET
  public Response photo(
      @PathParam("key") String key, @PathParam("size") String size, @Context Request request) {
    return PhotoResponses.of(find(key, size), request).orElseThrow(NotFoundException::new);
  }

  private Optional<OpenPhoto> find(String key, String size) {
    return PhotoKey.find(key)
        .flatMap(
            known ->
                PhotoSize.find(size)
                    .flatMap(existing -> photoAccess.find(known, existing, visitor.viewer())));
  }
}
