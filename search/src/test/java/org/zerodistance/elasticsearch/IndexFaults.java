package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/** Makes an index differ from the database, for tests of what compares them. */
final class IndexFaults {
  private final SearchHouse house;

  IndexFaults(SearchHouse house) {
    this.house = house;
  }

  /** Changes a row past the use cases, which would put its documents into the queue. */
  void sql(String update, Receipt receipt) {
    house.house().jdbi().useHandle(h -> h.execute(update + receipt.id()));
  }

  /** Changes nothing of the document but the digest that it was written with. */
  void digestIs(Receipt receipt, String digest) {
    house
        .get(SearchServer.class)
        .work(
            SearchServer.Patience.KEEPER,
            client -> {
              String key = "inquiry-" + receipt.id();
              ObjectNode source =
                  client.get(g -> g.index(house.current()).id(key), ObjectNode.class).source();
              Objects.requireNonNull(source).put("digest", digest);
              return client.index(
                  i ->
                      i.index(house.current())
                          .id(key)
                          .version(document(receipt).version())
                          .versionType(VersionType.ExternalGte)
                          .refresh(Refresh.True)
                          .document(source));
            });
  }

  SearchDocument document(Receipt receipt) {
    return house
        .get(DocumentPages.class)
        .of(IndexView.PUBLIC, SearchType.INQUIRY, List.of(receipt.id().value()))
        .get(0);
  }

  /** Deletes the document at its current version, so that it can be indexed again at once. */
  void delete(Receipt receipt) {
    long version = document(receipt).version();
    house
        .get(SearchServer.class)
        .work(
            SearchServer.Patience.KEEPER,
            client ->
                client.delete(
                    d ->
                        d.index(house.alias())
                            .id("inquiry-" + receipt.id())
                            .version(version)
                            .versionType(VersionType.ExternalGte)
                            .refresh(Refresh.True)));
  }

  void index(long id, long version, String title) {
    SearchDocument document = BareIndex.complaint(id, version, title, "", List.of());
    house
        .get(SearchServer.class)
        .work(
            SearchServer.Patience.KEEPER,
            client ->
                client.index(
                    i ->
                        i.index(house.alias())
                            .id(document.key())
                            .version(version)
                            .versionType(VersionType.ExternalGte)
                            .refresh(Refresh.True)
                            .document(IndexedDocument.of(document))));
  }
}
