package org.zerodistance.elasticsearch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.zerodistance.foundation.platform.Settings;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexVersions;
import org.zerodistance.search.searching.StaffScope;

/** Produces the one connection of a node and the objects that use it. */
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
  AliasedIndex home(SearchServer server) {
    return new AliasedIndex(server);
  }

  @Produces
  @Singleton
  @StaffScope
  SearchServer staffServer(SearchServer server) {
    return server.forStaff();
  }

  @Produces
  @Singleton
  @StaffScope
  AliasedIndex staffHome(@StaffScope SearchServer server) {
    return new AliasedIndex(server);
  }

  @Produces
  @Singleton
  @StaffScope
  ElasticSearchIndex staffIndex(
      @StaffScope SearchServer server, IndexVersions indexVersions, Clock clock) {
    return new ElasticSearchIndex(
        server, () -> indexVersions.beside(server.config().alias()), clock);
  }

  @Produces
  @Singleton
  ElasticSearchIndex index(SearchServer server, IndexVersions indexVersions, Clock clock) {
    return new ElasticSearchIndex(
        server, () -> indexVersions.beside(server.config().alias()), clock);
  }

  @Produces
  @Singleton
  ElasticIndexStore indexStore(SearchServer server, AliasedIndex home) {
    return new ElasticIndexStore(IndexView.PUBLIC, server, home);
  }

  @Produces
  @Singleton
  @StaffScope
  ElasticIndexStore staffShelf(@StaffScope SearchServer server, @StaffScope AliasedIndex home) {
    return new ElasticIndexStore(IndexView.STAFF, server, home);
  }

  @Produces
  @Singleton
  ElasticSimilarIndex similar(SearchServer server, ElasticSearchIndex index, Clock clock) {
    return new ElasticSimilarIndex(server, index, clock);
  }
}
