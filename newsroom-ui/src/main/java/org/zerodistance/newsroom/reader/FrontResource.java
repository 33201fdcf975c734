package org.zerodistance.newsroom.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The front page. */
@Path("/")
@RequestScoped
public class FrontResource {
  @GET
  public FrontPage front() {
    return new FrontPage();
  }
}
