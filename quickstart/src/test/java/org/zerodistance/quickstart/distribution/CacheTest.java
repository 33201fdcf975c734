package org.zerodistance.quickstart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;
import org.zerodistance.quickstart.terminal.RecordedProgress;

class CacheTest {
  @TempDir Path folder;

  @Test
  void anEntryAppearsOnlyWhenItIsComplete() {
    Cache cache = new Cache(folder, Progress.silent());
    assertThatThrownBy(
            () ->
                cache.made(
                    "server",
                    partial -> {
                      write(partial, "half");
                      throw new LaunchProblem(LaunchProblem.Code.DOWNLOAD_FAILED, "cut");
                    }))
        .isInstanceOf(LaunchProblem.class);
    assertThat(folder.resolve("server")).doesNotExist();

    Path made = cache.made("server", partial -> write(partial, "whole"));
    assertThat(made).hasContent("whole");
  }

  @Test
  void anEntryIsMadeOnce() {
    Cache cache = new Cache(folder, Progress.silent());
    cache.made("server", partial -> write(partial, "first"));
    assertThat(cache.made("server", partial -> write(partial, "second"))).hasContent("first");
  }

  @Test
  void unpacksOnePartOfAnArchiveAndKeepsProgramsExecutable() throws IOException {
    Path zip = zip("top/bin/server", "top/share/text", "other/file");
    RecordedProgress progress = new RecordedProgress();
    Path target = folder.resolve("out");
    new Unpacking(progress, "Server 1").unpack(zip, "top/", target, List.of("bin/"));

    assertThat(target.resolve("bin/server")).isExecutable();
    assertThat(target.resolve("share/text")).exists();
    assertThat(Files.isExecutable(target.resolve("share/text"))).isFalse();
    assertThat(target.resolve("file")).doesNotExist();
    assertThat(progress.steps()).containsExactly("Unpacking Server 1");
    assertThat(progress.amounts()).last().isEqualTo("24/24");
  }

  @Test
  void refusesAnArchiveThatWantsToWriteElsewhere() throws IOException {
    Path zip = zip("top/../../evil");
    assertThatThrownBy(
            () ->
                new Unpacking(Progress.silent(), "Server 1")
                    .unpack(zip, "top/", folder.resolve("out"), List.of()))
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("outside");
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("archive.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write("twelve bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return zip;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
