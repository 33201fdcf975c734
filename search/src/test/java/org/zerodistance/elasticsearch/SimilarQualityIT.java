package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.insight.likeness.CaseWords;
import org.zerodistance.insight.likeness.Quality;
import org.zerodistance.insight.likeness.Samples;
import org.zerodistance.insight.likeness.SimilarQuery;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * Measures similar cases and suggestions with the candidates of a real Elasticsearch. The results
 * are also written to {@code target/bench-similar.txt} and {@code target/bench-topics.txt}, which
 * {@code zd bench} shows.
 */
class SimilarQualityIT {
  private static final int SIMILAR = 50;
  private static final int VOTERS = 60;

  @Test
  void similarCasesAreFoundAmongTheCandidatesOfTheIndex() throws IOException {
    List<String> report = new ArrayList<>();
    for (Samples.Recurrent sample :
        Stream.concat(Stream.of(Samples.own()), Samples.liked().stream()).toList()) {
      try (Indexed index = new Indexed(sample.cases())) {
        double recall = Quality.recallAt10(sample, index.near(SIMILAR));
        double best = Quality.recallAt10(sample, Quality.everything(sample));
        report.add(
            String.format(
                Locale.ROOT,
                "%s: %d cases, %d problems by hand%n  similar: recall@10 %.3f (%.3f if every case were a candidate)%n  %s",
                sample.name(),
                sample.cases().size(),
                sample.problems().size(),
                recall,
                best,
                Quality.proposals(sample)));
        assertThat(recall).as(sample.name()).isGreaterThan(0.9);
      }
    }
    Files.write(Path.of("target/bench-similar.txt"), report);
  }

  @Test
  void neighboursKnowTheTopic() throws IOException {
    List<String> report = new ArrayList<>();
    for (Samples.Labelled sample :
        Stream.concat(Stream.of(Samples.demo()), Samples.labelled().stream()).toList()) {
      try (Indexed index = new Indexed(sample.cases())) {
        Quality.Labels labels = Quality.labels(sample, index.near(VOTERS));
        report.add(
            String.format(
                Locale.ROOT,
                "%s: %d topics, ten-fold cross-validation%n  %s",
                sample.name(),
                sample.labels().stream().distinct().count(),
                labels));
        // The demo city has few cases for many topics.
        boolean small = sample.cases().size() < 100;
        assertThat(labels.first())
            .as("%s: %s", sample.name(), labels)
            .isGreaterThan(small ? 0.35 : 0.68);
        assertThat(labels.inThree())
            .as("%s: %s", sample.name(), labels)
            .isGreaterThan(small ? 0.5 : 0.85);
      }
    }
    Files.write(Path.of("target/bench-topics.txt"), report);
  }

  /** A separate index for some cases; a case's id is its position plus one. */
  private static final class Indexed implements AutoCloseable {
    private final List<CaseWords> cases;
    private final BareIndex bare;

    Indexed(List<CaseWords> cases) {
      this.cases = cases;
      this.bare = BareIndex.open();
      List<SearchDocument> documents = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        documents.add(document(i + 1L, cases.get(i)));
      }
      bare.write(documents);
    }

    IntFunction<List<Integer>> near(int limit) {
      return i ->
          bare
              .similar()
              .near(
                  new SimilarQuery(
                      cases.get(i).title(),
                      cases.get(i).body(),
                      Optional.empty(),
                      Optional.of(new InquiryId(i + 1L)),
                      limit))
              .stream()
              .map(id -> (int) id.value() - 1)
              .toList();
    }

    private static SearchDocument document(long id, CaseWords words) {
      return new SearchDocument(
          SearchType.INQUIRY,
          id,
          1,
          Optional.of(
              new SearchDocument.DocumentContent(
                  id,
                  words.title(),
                  words.body(),
                  List.of(),
                  List.of(),
                  "",
                  List.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(Kind.COMPLAINT),
                  List.of(),
                  Optional.of(CaseStatus.AWAITING_ANSWER),
                  words.at(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  "/inquiries/" + id,
                  List.of())));
    }

    @Override
    public void close() throws IOException {
      bare.close();
    }
  }
}
