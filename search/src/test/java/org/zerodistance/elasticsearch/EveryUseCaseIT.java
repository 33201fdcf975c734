package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexStore;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.testing.UseCases;

/**
 * Runs every use case of the house, one after the other, and compares after each what the rows make
 * of every document with what stands in the index, for both views. The use cases are listed by the
 * running house, so that a new one has to be run here, too.
 */
class EveryUseCaseIT {
  private static final int MOST = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A document with the version that it has. */
  private record Versioned(long version, JsonNode document) {}

  private static SearchHouse house;

  @BeforeAll
  static void open() throws IOException {
    house = SearchHouse.open();
  }

  @AfterAll
  static void close() throws IOException {
    house.close();
  }

  @Test
  void everyUseCaseIsFollowedByBothIndexes() {
    AccountUseCases accounts = new AccountUseCases(house, this::step);
    accounts.run();
    new CityUseCases(house, this::step).run();
    new CaseUseCases(house, this::step).run();
    new ModerationUseCases(house, this::step).run();
    new QueueUseCases(house, this::step).run();
    new NewsroomUseCases(house, this::step).run();
    step("all kinds of jobs once more", accounts::everyKind);

    Set<String> missing = new TreeSet<>(house.get(UseCases.class).all());
    missing.removeAll(house.get(UseCases.class).ran());
    assertThat(missing).as("use cases that this test does not run").isEmpty();
    assertThat(rows(IndexView.PUBLIC)).hasSizeGreaterThan(5);
  }

  /** A part of the test that can fail only when rows and index differ. */
  private void step(String name, Runnable useCase) {
    try {
      useCase.run();
    } catch (InvalidFormProblem e) {
      throw new AssertionError(name + ": " + e.violations(), e);
    }
    house.drain();
    assertThat(house.get(JobStats.class).state(IndexQueue.KIND).waiting()).as(name).isZero();
    for (IndexView view : IndexView.values()) {
      assertThat(indexed(view)).as("%s, %s", name, view).isEqualTo(rows(view));
    }
  }

  /** What may be found, as the rows are now. */
  private static Map<String, Versioned> rows(IndexView view) {
    Map<String, Versioned> documents = new TreeMap<>();
    for (SearchType type : SearchType.values()) {
      DocumentPages.DocumentPage page = house.get(DocumentPages.class).after(view, type, 0, MOST);
      assertThat(page.end() && page.unreadable().isEmpty()).isTrue();
      for (SearchDocument document : page.documents()) {
        if (document.content().isPresent()) {
          documents.put(
              document.key(),
              new Versioned(document.version(), json(IndexedDocument.of(document))));
        }
      }
    }
    return documents;
  }

  private static JsonNode json(IndexedDocument document) {
    try {
      return JSON.readTree(JSON.writeValueAsString(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What can be found. */
  private static Map<String, Versioned> indexed(IndexView view) {
    IndexStore store =
        house.house().all(IndexStore.class).stream()
            .filter(each -> each.view() == view)
            .findFirst()
            .orElseThrow();
    String index = store.current().orElseThrow().name();
    store.refresh(index);
    Map<String, Versioned> documents = new TreeMap<>();
    for (Hit<JsonNode> hit :
        house
            .get(SearchServer.class)
            .work(
                SearchServer.Patience.KEEPER,
                client ->
                    client.search(
                        s ->
                            s.index(index)
                                .size(MOST)
                                .version(true)
                                .query(q -> q.term(t -> t.field("shown").value(true))),
                        JsonNode.class))
            .hits()
            .hits()) {
      documents.put(
          Objects.requireNonNull(hit.id()),
          new Versioned(Objects.requireNonNull(hit.version()), hit.source()));
    }
    return documents;
  }
}
