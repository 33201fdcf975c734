package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zerodistance.quickstart.bench.load.LoadDriver;
import org.zerodistance.quickstart.bench.load.LoadTarget;

/**
 * The product's own queries to Elasticsearch, read from its slow log (threshold 0) while each
 * search page is requested once, and replayed without the product.
 */
final class RawQueries {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RawQueries() {}

  static LoadTarget learn(BenchServers servers, LoadDriver driver, List<String> searches)
      throws IOException {
    RawSearch search = new RawSearch(servers.search().url());
    threshold(search, "\"0ms\"");
    try {
      LoadTarget pages =
          LoadTarget.pages("search", URI.create(servers.application().url()), searches);
      driver.atRate(pages, 20, java.time.Duration.ofMillis(searches.size() * 50L), 2);
    } finally {
      threshold(search, "null");
    }
    List<byte[]> requests = new ArrayList<>();
    Path log = servers.data().search().resolve("logs/zero-distance_index_search_slowlog.json");
    try (Stream<String> lines = Files.lines(log)) {
      for (String line : lines.toList()) {
        JsonNode entry = JSON.readTree(line);
        // JSON within JSON, therefore escaped twice.
        String escaped = entry.path("elasticsearch.slowlog.source").asText();
        String source = JSON.readTree('"' + escaped + '"').asText();
        String index = entry.path("elasticsearch.slowlog.message").asText();
        // The log names the shard as [index][0].
        if (source.contains("\"highlight\"") && index.startsWith("[")) {
          requests.add(
              LoadTarget.post(
                  search.base(),
                  "/" + index.substring(1, index.indexOf(']')) + "/_search",
                  Map.of("Content-Type", "application/json"),
                  source));
        }
      }
    }
    if (requests.isEmpty()) {
      throw new IOException("the slow log names no query: " + log);
    }
    return new LoadTarget(
        "raw-search",
        search.base().getHost(),
        search.base().getPort(),
        200,
        i -> requests.get((int) (i % requests.size())));
  }

  private static void threshold(RawSearch search, String value) throws IOException {
    search.json(
        "PUT", "/_all/_settings", "{\"index.search.slowlog.threshold.query.trace\":" + value + "}");
  }
}
