package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The limit of indexing: documents of the index are written again into an empty one with the same
 * mapping, by one thread, in requests of the product's size.
 */
final class RawBulk {
  private static final String SCRATCH = "bench-raw-bulk";
  private static final int BATCH = 200;

  private final RawSearch search;

  RawBulk(RawSearch search) {
    this.search = search;
  }

  /** The rate in documents a second, for this number of documents. */
  double perSecond(int documents) throws IOException {
    String index = source();
    create(index);
    try {
      List<String> batches = batches(index, documents);
      long begin = System.nanoTime();
      for (String batch : batches) {
        JsonNode answer =
            search.ask("POST", "/" + SCRATCH + "/_bulk", "application/x-ndjson", batch);
        if (answer.path("errors").asBoolean()) {
          throw new IOException("raw bulk: " + answer.path("items").path(0));
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return batches.size() * (double) BATCH / seconds;
    } finally {
      search.ask("DELETE", "/" + SCRATCH, null, null);
    }
  }

  /** The product's index with the most documents. */
  private String source() throws IOException {
    String found = null;
    long most = -1;
    for (Iterator<String> names = search.get("/_all/_settings").fieldNames(); names.hasNext(); ) {
      String name = names.next();
      long count = search.get("/" + name + "/_count").path("count").asLong();
      if (count > most) {
        most = count;
        found = name;
      }
    }
    if (found == null) {
      throw new IOException("there is no index");
    }
    return found;
  }

  private void create(String index) throws IOException {
    JsonNode from = search.get("/" + index).path(index);
    ObjectNode settings = ((ObjectNode) from.path("settings").path("index")).deepCopy();
    settings.remove(
        List.of(
            "uuid", "version", "creation_date", "provided_name", "routing", "search", "history"));
    ObjectNode body = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    body.set("settings", settings);
    body.set("mappings", from.path("mappings"));
    search.json("PUT", "/" + SCRATCH, body.toString());
  }

  private List<String> batches(String index, int documents) throws IOException {
    List<String> batches = new ArrayList<>();
    String after = "";
    while (batches.size() * BATCH < documents) {
      String page =
          "{\"size\":%d,\"query\":{\"exists\":{\"field\":\"title\"}},\"sort\":[\"_doc\"]%s}"
              .formatted(BATCH, after);
      JsonNode hits = search.json("POST", "/" + index + "/_search", page).path("hits").path("hits");
      if (hits.size() < BATCH) {
        break;
      }
      StringBuilder batch = new StringBuilder(1_000_000);
      for (JsonNode hit : hits) {
        batch
            .append("{\"index\":{\"_id\":\"")
            .append(hit.path("_id").asText())
            .append("\"}}\n")
            .append(hit.path("_source"))
            .append('\n');
      }
      batches.add(batch.toString());
      after = ",\"search_after\":" + hits.get(hits.size() - 1).path("sort");
    }
    if (batches.isEmpty()) {
      throw new IOException("too few documents for raw bulk");
    }
    return batches;
  }
}
