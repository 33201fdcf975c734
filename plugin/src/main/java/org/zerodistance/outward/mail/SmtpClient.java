package org.zerodistance.outward.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.outward.mail.MailConfig.Server;
import org.zerodistance.outward.mail.MailConfig.Tls;

/**
 * Sends mails by SMTP with the container's Jakarta Mail. Reasons for failures are short codes,
 * because a server's text may contain the reader's address.
 */
@Dependent
class SmtpClient {
  /** Thrown when the connection cannot be made or is lost; no single mail is the cause. */
  static final class SmtpUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    SmtpUnavailable(String reason) {
      super(reason);
    }
  }

  /** Thrown when the server refuses a mail. */
  static final class SmtpRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean forGood;

    SmtpRefused(String reason, boolean forGood) {
      super(reason);
      this.forGood = forGood;
    }

    /** Whether the refusal is permanent. */
    boolean forGood() {
      return forGood;
    }
  }

  /** An open connection. */
  final class SmtpConnection implements AutoCloseable {
    private final Session session;
    private final Transport transport;

    private SmtpConnection(Session session, Transport transport) {
      this.session = session;
      this.transport = transport;
    }

    void send(long id, MailContent mailContent) throws SmtpRefused, SmtpUnavailable {
      try {
        MimeMailWriter message =
            new MimeMailWriter(
                session, mailContent, config.server().orElseThrow().from(), id, clock.instant());
        transport.sendMessage(
            message, new InternetAddress[] {new InternetAddress(mailContent.to(), true)});
      } catch (AddressException malformed) {
        throw new SmtpRefused("address-malformed", true);
      } catch (SendFailedException refused) {
        boolean unknown =
            refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
        throw new SmtpRefused(code(refused), unknown);
      } catch (MessagingException broken) {
        if (!transport.isConnected()) {
          throw new SmtpUnavailable("connection-lost");
        }
        throw new SmtpRefused(code(broken), false);
      }
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException gone) {
        LOG.log(System.Logger.Level.DEBUG, "the mail server did not say good-bye");
      }
    }
  }

  private static final System.Logger LOG = System.getLogger(SmtpClient.class.getName());
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";
  private static final Pattern REPLY_CODE = Pattern.compile("\\b([245][0-9]{2})\\b");

  private final MailConfig config;
  private final Clock clock;

  @Inject
  SmtpClient(MailConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  SmtpConnection open() throws SmtpUnavailable {
    Server server = config.server().orElseThrow();
    try {
      Session session = Session.getInstance(properties(server));
      Transport transport = session.getTransport("smtp");
      transport.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
      return new SmtpConnection(session, transport);
    } catch (AuthenticationFailedException refused) {
      throw new SmtpUnavailable("sign-in-refused");
    } catch (MessagingException away) {
      throw new SmtpUnavailable("server-away");
    }
  }

  static Properties properties(Server server) {
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    // A server that does not answer QUIT must not delay the next batch.
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", String.valueOf(server.user().isPresent()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(server.tls() == Tls.TLS));
    properties.put("mail.smtp.starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
    properties.put("mail.smtp.starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  /** Only the server's reply code. */
  private static String code(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      Matcher code = REPLY_CODE.matcher(String.valueOf(m.getMessage()));
      if (code.find()) {
        return "smtp-" + code.group(1);
      }
    }
    return "smtp";
  }
}
