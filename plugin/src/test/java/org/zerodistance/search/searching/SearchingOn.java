package org.zerodistance.search.searching;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.testing.TestHouse;

/** A house's search on an index that a test provides. */
public final class SearchingOn {
  private SearchingOn() {}

  public static Searching index(TestHouse house, SearchIndex index) {
    return new Searching(
        instance(index),
        house.get(QueryResolver.class),
        house.get(DegradedSearch.class),
        house.get(Meters.class));
  }

  @SuppressWarnings("unchecked") // the proxy answers with the index alone
  private static Instance<SearchIndex> instance(SearchIndex index) {
    return (Instance<SearchIndex>)
        Proxy.newProxyInstance(
            SearchingOn.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "isResolvable" -> true;
                  case "get" -> index;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
