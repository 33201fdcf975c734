package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aSecretIsMadeOnceAndReadableForItsOwnerAlone() throws IOException {
    String token = new DataFolder(folder).operatorToken();
    assertThat(token).matches("[0-9a-f]{48}");
    assertThat(new DataFolder(folder).operatorToken()).isEqualTo(token);
    assertThat(new DataFolder(folder).databasePassword()).isNotEqualTo(token);
    assertThat(Files.getPosixFilePermissions(folder.resolve("operator.token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void nothingRunsOnAFolderThatNobodyHolds() throws IOException {
    DataFolder data = new DataFolder(folder);
    assertThat(data.runningPort()).isEmpty();
    try (FileLock lock = data.lock()) {
      data.announcePort(8123);
      assertThat(lock.isValid()).isTrue();
    }
    assertThat(data.runningPort()).isEmpty();
  }
}
