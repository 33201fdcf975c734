package org.zerodistance.web.kernel.startup;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.zerodistance.foundation.platform.Settings;

/**
 * Creates connections with the driver options of this product, to the database in {@code
 * ZD_DB_URL}, {@code ZD_DB_USER} and {@code ZD_DB_PASSWORD}. The container pools them. Options in
 * the address override those in this class.
 */
public class DatabasePool extends MysqlDataSource {
  private static final long serialVersionUID = 1L;

  /**
   * The longest wait for a hanging database. A request may wait twice, for the check of its
   * connection and for a new connection, and must still end within 15 s.
   */
  private static final int ANSWER_WITHIN_MILLIS = 6_000;

  /** From the first packet to the end of the handshake. */
  private static final int CONNECT_WITHIN_MILLIS = 4_000;

  private final int answerWithinMillis;

  public DatabasePool() {
    this(Settings.ofProcess(), ANSWER_WITHIN_MILLIS);
  }

  DatabasePool(Settings settings, int answerWithinMillis) {
    String url = settings.get("ZD_DB_URL", "jdbc:mysql://localhost:3306/zerodistance");
    // 0: the address sets its own limit.
    this.answerWithinMillis = url.contains("socketTimeout=") ? 0 : answerWithinMillis;
    StringBuilder full = new StringBuilder(url);
    option(full, "connectionTimeZone", "UTC");
    option(full, "forceConnectionTimeZoneToSession", "true");
    option(full, "sendFractionalSeconds", "true");
    // The driver prepares statements itself: for statements prepared by the server it sends times
    // as TIMESTAMP, which ends in 2038 on MariaDB; a later bound value (“from the newest on”) then
    // finds nothing.
    option(full, "useServerPrepStmts", "false");
    option(full, "cachePrepStmts", "true");
    option(full, "prepStmtCacheSize", "250");
    option(full, "prepStmtCacheSqlLimit", "8192");
    option(full, "rewriteBatchedStatements", "true");
    // Payara sets its own key store for the whole process. As a client's certificate it is unknown
    // to a server that verifies clients, which ends the connection with a broken pipe.
    option(full, "fallbackToSystemKeyStore", "false");
    // Only the driver changes the session. Without this option it asks before each write whether
    // the session may write, which doubles the round trips of a transaction.
    option(full, "useLocalSessionState", "true");
    option(full, "connectTimeout", Integer.toString(CONNECT_WITHIN_MILLIS));
    option(full, "socketTimeout", Integer.toString(CONNECT_WITHIN_MILLIS));
    option(full, "tcpKeepAlive", "true");
    setUrl(full.toString());
    setUser(settings.get("ZD_DB_USER", "zerodistance"));
    setPassword(settings.get("ZD_DB_PASSWORD", ""));
  }

  /** Sets the limit for statements after the handshake. */
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
