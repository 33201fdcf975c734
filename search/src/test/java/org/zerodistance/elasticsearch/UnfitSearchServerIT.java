package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.StartupCheckFailed;
import org.zerodistance.quickstart.EmbeddedSearch;

class UnfitSearchServerIT {
  @Test
  void aServerWithoutTheAnalysisPluginIsRefusedWithOneClearLine() throws IOException {
    // Not the system's temporary folder, because the server may run as another user.
    Path folder = Path.of("target", "test-servers", "bare-" + ProcessHandle.current().pid());
    try (EmbeddedSearch bare = EmbeddedSearch.start(folder, 0, List.of())) {
      SearchServer server =
          new SearchServer(
              new SearchConfig(Optional.of(URI.create(bare.url())), Optional.empty(), "zd-test"),
              HouseClock.system());
      try {
        AliasedIndex home = new AliasedIndex(server);
        SearchServerMonitor opening = new SearchServerMonitor(server, home, home, null);

        assertThatThrownBy(opening::check)
            // The exception prevents the start and shows only its message.
            .isInstanceOf(StartupCheckFailed.class)
            .hasMessageContaining(bare.url())
            .hasMessageContaining("lacks the analysis plugin zerodistance-analysis");
      } finally {
        server.close();
      }
    }
  }
}
