package org.zerodistance.search;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.zerodistance.indexkeeping.Generations;
import org.zerodistance.platform.Settings;

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
  PublicIndex index(SearchServer server, Generations generations, Clock clock) {
    return new PublicIndex(server, () -> generations.beside(server.config().alias()), clock);
  }

  @Produces
  @Singleton
  ElasticShelf shelf(SearchServer server, IndexHome home) {
    return new ElasticShelf(server, home);
  }
}
