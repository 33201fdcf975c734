package org.zerodistance.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir Path folder;
  private ChildProcess child;

  @AfterEach
  void leaveNothing() {
    if (child != null) {
      child.close();
    }
  }

  @Test
  void isFoundByItsPidFileAndGoneWhenClosed() {
    child = start("exec sleep 600");
    assertThat(pidFile().living()).map(ProcessHandle::pid).contains(child.pid());
    child.close();
    assertThat(child.isAlive()).isFalse();
    assertThat(pidFile().living()).isEmpty();
    assertThat(folder.resolve("child.pid")).doesNotExist();
  }

  @Test
  void isKilledWhenItDoesNotListen() {
    child = start("trap '' TERM; echo deaf; while :; do sleep 600; done");
    await("deaf");
    child.close();
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void anOrphanIsReaped() {
    child = start("exec sleep 600");
    assertThat(pidFile().reap(Duration.ofSeconds(5))).isTrue();
    assertThat(child.isAlive()).isFalse();
    assertThat(pidFile().reap(Duration.ofSeconds(5))).isFalse();
  }

  @Test
  void aProcessThatGotTheSameNumberLaterIsNotTakenForOurs() throws IOException {
    Files.writeString(
        folder.resolve("child.pid"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");
    assertThat(pidFile().living()).isEmpty();
    Files.writeString(folder.resolve("child.pid"), "half a num");
    assertThat(pidFile().living()).isEmpty();
  }

  @Test
  void aStrayIsKnownByItsArgument() {
    String argument = "--folder=" + folder;
    child = start("echo up; while :; do sleep 600; done", argument);
    await("up");
    OrphanProcesses.reap(argument + "/other", Duration.ofSeconds(1));
    assertThat(child.isAlive()).isTrue();
    OrphanProcesses.reap(argument, Duration.ofSeconds(1));
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void itsLastWordsAreThoseOfThisStart() throws IOException {
    Files.writeString(folder.resolve("child.log"), "words of an earlier start\n");
    child = start("echo first; echo; echo 最后");
    child.onExit().join();
    assertThat(child.lastWords()).isEqualTo("first\n最后");
  }

  private ChildProcess start(String script, String... arguments) {
    List<String> command = new java.util.ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    command.addAll(List.of(arguments));
    return ChildProcess.start(
        new ChildProcess.Order(
            "child",
            command,
            Map.of(),
            folder,
            folder.resolve("child.log"),
            folder.resolve("child.pid"),
            Duration.ofMillis(300)));
  }

  private void await(String word) {
    while (child.isAlive() && !child.lastWords().contains(word)) {
      Thread.onSpinWait();
    }
  }

  private PidFile pidFile() {
    return new PidFile(folder.resolve("child.pid"));
  }
}
