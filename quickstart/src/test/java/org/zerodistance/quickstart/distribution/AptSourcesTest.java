package org.zerodistance.quickstart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptSourcesTest {

  @Test
  void takesAddressAndKeyFromParagraphs() {
    assertThat(
            AptSources.fromParagraphs(
                """
                # comment
                Types: deb
                URIs: http://mirror.invalid/debian-security
                Suites: bookworm-security
                Signed-By: /keys/security.gpg

                Types: deb
                URIs: http://mirror.invalid/debian
                Suites: bookworm bookworm-updates
                Components: main
                Signed-By: /keys/archive.gpg
                """))
        .contains("deb [signed-by=/keys/archive.gpg] http://mirror.invalid/debian unstable main");
  }

  @Test
  void takesAddressFromOneLineSources() {
    assertThat(
            AptSources.fromLines(
                """
                # deb http://old.invalid/debian bookworm main
                deb [arch=amd64] https://other.invalid/apt stable main
                deb [arch=amd64 signed-by=/keys/a.gpg] http://mirror.invalid/debian/ bookworm main
                """))
        .contains("deb [signed-by=/keys/a.gpg] http://mirror.invalid/debian/ unstable main");
  }

  @Test
  void findsNothingOnOtherSystems() {
    assertThat(AptSources.fromLines("deb http://mirror.invalid/ubuntu noble main\n")).isEmpty();
  }

  @Test
  void readsTheWholeFolder(@TempDir Path etc) throws IOException {
    Path parts = Files.createDirectory(etc.resolve("sources.list.d"));
    Files.writeString(parts.resolve("other.list"), "deb http://mirror.invalid/tools any main\n");
    Files.writeString(
        parts.resolve("debian.sources"), "Types: deb\nURIs: http://mirror.invalid/debian\n");
    assertThat(AptSources.unstable(etc)).contains("deb http://mirror.invalid/debian unstable main");
  }
}
