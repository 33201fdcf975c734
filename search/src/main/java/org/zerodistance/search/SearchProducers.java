package org.zerodistance.search;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.zerodistance.indexing.IndexView;
import org.zerodistance.indexkeeping.Generations;
import org.zerodistance.platform.Settings;
import org.zerodistance.searching.ForStaff;

/** Makes the one connection of a node and what stands on it. */
@Dependent
class SearchProducers {
  @Produces
  @Singleton
  SearchServer server(Settings settings, Clock clock) {
    return new SearchServer(SearchConfig.of(settings), clock);
  }

  void close(@Disposes SearchServer server) throws IOException {
    server.close();
  }

  @Produces
  @Singleton
  IndexHome home(SearchServer server) {
    return new IndexHome(server);
  }

  @Produces
  @Singleton
  @ForStaff
  SearchServer staffServer(SearchServer server) {
    return server.forStaff();
  }

  @Produces
  @Singleton
  @ForStaff
  IndexHome staffHome(@ForStaff SearchServer server) {
    return new IndexHome(server);
  }

  @Produces
  @Singleton
  @ForStaff
  PublicIndex staffIndex(@ForStaff SearchServer server, Generations generations, Clock clock) {
    return new PublicIndex(server, () -> generations.beside(server.config().alias()), clock);
  }

  @Produces
  @Singleton
  PublicIndex index(SearchServer server, Generations generations, Clock clock) {
    return new PublicIndex(server, () -> generations.beside(server.config().alias()), clock);
  }

  @Produces
  @Singleton
  ElasticShelf shelf(SearchServer server, IndexHome home) {
    return new ElasticShelf(IndexView.PUBLIC, server, home);
  }

  @Produces
  @Singleton
  @ForStaff
  ElasticShelf staffShelf(@ForStaff SearchServer server, @ForStaff IndexHome home) {
    return new ElasticShelf(IndexView.STAFF, server, home);
  }

  @Produces
  @Singleton
  PublicSimilar similar(SearchServer server, PublicIndex index, Clock clock) {
    return new PublicSimilar(server, index, clock);
  }
}
