package org.zerodistance.web.kernel.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.foundation.platform.Settings;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/**
 * Tests TLS connections to a MySQL with its own certificate authority, in a process with a key
 * store like Payara's (ADR 0007). Runs with {@code ./zd test --db mysql}, because the embedded
 * MariaDB has no TLS.
 */
@Tag("mysql")
class EncryptedMySqlIT {
  private static final String KEY_STORE = "javax.net.ssl.keyStore";
  private static final String PASSWORD = "javax.net.ssl.keyStorePassword";
  private static final String TYPE = "javax.net.ssl.keyStoreType";

  private final TestDatabase database = TestServers.freshDatabase();

  @TempDir Path folder;

  @BeforeEach
  void carryKeyStore() throws Exception {
    Path store = folder.resolve("container.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "s1as",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit")
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    System.setProperty(KEY_STORE, store.toString());
    System.setProperty(PASSWORD, "changeit");
    System.setProperty(TYPE, "PKCS12");
  }

  @AfterEach
  void carryItNoMore() {
    System.clearProperty(KEY_STORE);
    System.clearProperty(PASSWORD);
    System.clearProperty(TYPE);
  }

  @Test
  void theContainersKeyStoreIsNotShownToTheDatabase() throws SQLException {
    try (Connection connection = source("").getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW STATUS LIKE 'Ssl_cipher'")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(2)).startsWith("TLS_");
    }
  }

  @Test
  void shownToItTheConnectionEnds() {
    assertThatThrownBy(() -> source("&fallbackToSystemKeyStore=true").getConnection())
        .isInstanceOf(SQLException.class);
  }

  private DatabasePool source(String more) {
    Map<String, String> settings =
        Map.of(
            "ZD_DB_URL", database.url().replace("sslMode=DISABLED", "sslMode=REQUIRED") + more,
            "ZD_DB_USER", database.user(),
            "ZD_DB_PASSWORD", database.password());
    return new DatabasePool(new Settings(settings::get), 15_000);
  }
}
