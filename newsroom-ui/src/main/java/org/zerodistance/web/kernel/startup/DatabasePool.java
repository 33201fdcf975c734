package org.zerodistance.web.kernel.startup;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.zerodistance.foundation.platform.Settings;

/**
 * Connections as this product needs them, to the database that {@code ZD_DB_URL}, {@code
 * ZD_DB_USER} and {@code ZD_DB_PASSWORD} name. The container pools it; what the address says wins
 * over what stands here.
 */
public class DatabasePool extends MysqlDataSource {
  private static final long serialVersionUID = 1L;

  /**
   * A database that hangs must not hold a request longer than this. A request may meet it twice,
   * when its connection is looked at and when another one is made, and still has to end within 15
   * s.
   */
  private static final int ANSWER_WITHIN_MILLIS = 6_000;

  /** From the first packet to the end of the greeting. */
  private static final int CONNECT_WITHIN_MILLIS = 4_000;

  private final int answerWithinMillis;

  public DatabasePool() {
    this(Settings.ofProcess(), ANSWER_WITHIN_MILLIS);
  }

  DatabasePool(Settings settings, int answerWithinMillis) {
    String url = settings.get("ZD_DB_URL", "jdbc:mysql://localhost:3306/zerodistance");
    // 0: the address knows better.
    this.answerWithinMillis = url.contains("socketTimeout=") ? 0 : answerWithinMillis;
    StringBuilder full = new StringBuilder(url);
    option(full, "connectionTimeZone", "UTC");
    option(full, "forceConnectionTimeZoneToSession", "true");
    option(full, "sendFractionalSeconds", "true");
    // Prepared by the driver: to statements that the server prepares it sends moments as TIMESTAMP,
    // which MariaDB ends in 2038; whatever is bound beyond (“from the newest on”) then finds
    // nothing.
    option(full, "useServerPrepStmts", "false");
    option(full, "cachePrepStmts", "true");
    option(full, "prepStmtCacheSize", "250");
    option(full, "prepStmtCacheSqlLimit", "8192");
    option(full, "rewriteBatchedStatements", "true");
    // Payara names its own key store to the whole process. Sent as a client's certificate, which a
    // server that verifies clients does not know, it ends the connection with a broken pipe.
    option(full, "fallbackToSystemKeyStore", "false");
    // Nobody changes the session but the driver; else it asks before each write whether the session
    // may write, which doubles the round trips of a transaction.
    option(full, "useLocalSessionState", "true");
    option(full, "connectTimeout", Integer.toString(CONNECT_WITHIN_MILLIS));
    option(full, "socketTimeout", Integer.toString(CONNECT_WITHIN_MILLIS));
    option(full, "tcpKeepAlive", "true");
    setUrl(full.toString());
    setUser(settings.get("ZD_DB_USER", "zerodistance"));
    setPassword(settings.get("ZD_DB_PASSWORD", ""));
  }

  /** Once the server has greeted, statements may take their time. */
  @Override
  protected Connection getConnection(Properties properties) throws SQLException {
    Connection connection = super.getConnection(properties);
    if (answerWithinMillis > 0) {
      connection.setNetworkTimeout(Runnable::run, answerWithinMillis);
    }
    return connection;
  }

  private static void option(StringBuilder url, String name, String value) {
    if (url.indexOf(name + "=") < 0) {
      url.append(url.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
    }
  }
}
