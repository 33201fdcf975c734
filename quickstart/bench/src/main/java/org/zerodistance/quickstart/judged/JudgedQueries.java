package org.zerodistance.quickstart.judged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zerodistance.quickstart.Pause;
import org.zerodistance.quickstart.judged.JudgedQuery.Judgement;

/** A set of judged queries, run through the application's API. */
public final class JudgedQueries {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The number of attempts, some thirty seconds. */
  private static final int MOST_LIMITED = 100;

  /**
   * The score of one query.
   *
   * @param first the title of the first hit, empty when nothing was found
   */
  public record Mark(String query, double ndcg, double reciprocalRank, String first) {}

  /** The scores of all queries. */
  public record Score(List<Mark> marks) {
    public Score {
      marks = List.copyOf(marks);
    }

    public double ndcg() {
      return marks.stream().mapToDouble(Mark::ndcg).average().orElse(0);
    }

    public double mrr() {
      return marks.stream().mapToDouble(Mark::reciprocalRank).average().orElse(0);
    }

    /** The queries, the worst first. */
    public List<Mark> worst(int most) {
      return marks.stream().sorted(Comparator.comparing(Mark::ndcg)).limit(most).toList();
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final List<JudgedQuery> queries;

  private JudgedQueries(List<JudgedQuery> queries) {
    this.queries = List.copyOf(queries);
  }

  /** The queries for the demo city. */
  public static JudgedQueries demoCity() {
    return new JudgedQueries(
        lines("demo-city.tsv")
            .map(
                parts ->
                    JudgedQuery.of(
                        parts[0], judgements(parts, part -> Pattern.compile(Pattern.quote(part)))))
            .toList());
  }

  /** The queries for the data that may be beside the project. */
  public static JudgedQueries neighbourData(List<String> titles) {
    return new JudgedQueries(
        lines("neighbour-data.tsv")
            .map(parts -> JudgedQuery.of(parts[0], judgements(parts, Pattern::compile), titles))
            .toList());
  }

  private static Stream<String[]> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(JudgedQueries.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Judgement> judgements(
      String[] parts, java.util.function.Function<String, Pattern> pattern) {
    List<Judgement> judgements = new ArrayList<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      judgements.add(
          new Judgement(Integer.parseInt(part.substring(0, 1)), pattern.apply(part.substring(2))));
    }
    return judgements;
  }

  public int size() {
    return queries.size();
  }

  /**
   * Runs all queries.
   *
   * @param narrowing further parameters, such as {@code &to=2021-01-01}
   */
  public Score ask(String house, String narrowing) throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (JudgedQuery judged : queries) {
      List<String> titles = titles(house, judged.query(), narrowing);
      marks.add(
          new Mark(
              judged.query(),
              judged.ndcg(titles),
              judged.reciprocalRank(titles),
              titles.isEmpty() ? "" : titles.get(0)));
    }
    return new Score(marks);
  }

  private List<String> titles(String house, String query, String narrowing) throws IOException {
    List<String> titles = new ArrayList<>();
    for (JsonNode hit : wholeSearch(house, query, narrowing).path("hits")) {
      titles.add(hit.path("title").asText());
    }
    return titles;
  }

  /** Repeats a query for a while as long as search is limited. */
  private JsonNode wholeSearch(String house, String query, String narrowing) throws IOException {
    for (int times = 0; times < MOST_LIMITED; times++) {
      HttpResponse<String> answer = search(house, query, narrowing);
      if (answer.headers().firstValue("Search-Limited").isEmpty()) {
        return json.readTree(answer.body());
      }
      Pause.longer();
    }
    throw new IOException("“%s” is answered by a limited search alone".formatted(query));
  }

  /** The number of documents; empty while search is limited. */
  public Optional<Long> total(String house, String narrowing) throws IOException {
    JsonNode answer = json.readTree(search(house, "", narrowing).body());
    return answer.path("facets").path("type").isEmpty()
        ? Optional.empty()
        : Optional.of(answer.path("total").asLong());
  }

  private HttpResponse<String> search(String house, String query, String narrowing)
      throws IOException {
    String address =
        house
            + "/api/v1/search?limit="
            + JudgedQuery.DEPTH
            + "&q="
            + URLEncoder.encode(query, StandardCharsets.UTF_8)
            + narrowing;
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("“%s” was answered with %d".formatted(query, answer.statusCode()));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking", e);
    }
  }
}
