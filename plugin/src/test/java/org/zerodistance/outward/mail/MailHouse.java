package org.zerodistance.outward.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.testing.TestHouse;

/** An application that sends its mail to a real SMTP server in this JVM. */
public final class MailHouse implements AutoCloseable {
  /** A received mail. */
  public record Arrived(String to, String subject, String text, String html, MimeMessage message) {
    /** The token after this path in the mail's link. */
    public String token(String path) {
      Matcher link = Pattern.compile(Pattern.quote(path) + "([0-9A-Za-z-]+)").matcher(text);
      if (!link.find()) {
        throw new AssertionError("no " + path + " in " + text);
      }
      return link.group(1);
    }

    public Optional<String> header(String name) {
      try {
        return Optional.ofNullable(message.getHeader(name, null));
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final List<String> SETTINGS =
      List.of("ZD_MAIL_HOST", "ZD_MAIL_PORT", "ZD_MAIL_TLS", "ZD_MAIL_FROM");

  private final GreenMail server;
  private final TestHouse house;

  private MailHouse(Optional<TestDatabase> database, GreenMail server) {
    this.server = server;
    this.house = database.map(TestHouse::on).orElseGet(TestHouse::open);
    // Read now, before another application changes the settings.
    if (!house.get(MailConfig.class).on()) {
      throw new IllegalStateException("the house does not know its mail server");
    }
  }

  static MailHouse open() {
    ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMail server = new GreenMail(setup);
    server.start();
    return with(setup.getPort(), () -> new MailHouse(Optional.empty(), server));
  }

  /** A second node on the same database and mail server. */
  MailHouse secondNode() {
    return with(port(), () -> new MailHouse(Optional.of(house.database()), server));
  }

  /** A node on the same database that sends to another mail server. */
  MailHouse sendingTo(int otherPort) {
    return with(otherPort, () -> new MailHouse(Optional.of(house.database()), server));
  }

  private static MailHouse with(int port, java.util.function.Supplier<MailHouse> opening) {
    Map<String, String> values =
        Map.of(
            "ZD_MAIL_HOST", "127.0.0.1",
            "ZD_MAIL_PORT", String.valueOf(port),
            "ZD_MAIL_TLS", "none",
            "ZD_MAIL_FROM", "post@paper.example");
    values.forEach(System::setProperty);
    try {
      return opening.get();
    } finally {
      SETTINGS.forEach(System::clearProperty);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int port() {
    return server.getSmtp().getServerSetup().getPort();
  }

  public TestHouse house() {
    return house;
  }

  public <T> T get(Class<T> type) {
    return house.get(type);
  }

  /** Lets this node send due mails; returns the number of mails sent. */
  public int deliver() {
    long before = sent();
    get(JobRunner.class).drain(MailSender.KIND);
    return (int) (sent() - before);
  }

  private long sent() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'sent'")
                    .mapTo(Long.class)
                    .one());
  }

  void serverDown() {
    server.stop();
  }

  void serverUp() {
    server.start();
  }

  /** The mails received for an address so far, in order. */
  public List<Arrived> mails(String to) {
    return all().stream().filter(m -> m.to().equals(to)).toList();
  }

  public List<Arrived> all() {
    return Arrays.stream(server.getReceivedMessages()).map(MailHouse::read).toList();
  }

  public Arrived only(String to) {
    List<Arrived> mails = mails(to);
    if (mails.size() != 1) {
      throw new AssertionError(mails.size() + " mails for " + to + ": " + mails);
    }
    return mails.get(0);
  }

  private static Arrived read(MimeMessage message) {
    try {
      Multipart parts = (Multipart) message.getContent();
      return new Arrived(
          message.getRecipients(Message.RecipientType.TO)[0].toString(),
          message.getSubject(),
          (String) parts.getBodyPart(0).getContent(),
          (String) parts.getBodyPart(1).getContent(),
          message);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole content of the table of mails, as one text. */
  public String stored() {
    return house
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT * FROM outgoing_mail").mapToMap().list())
        .toString();
  }

  public record Row(MailKind kind, MailState state, Optional<String> reason, int attempts) {}

  public List<Row> rows() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT kind, state, reason, attempts FROM outgoing_mail ORDER BY id")
                    .mapTo(Row.class)
                    .list());
  }

  public void empty() {
    // By SQL, since mails that were sent stay for a while.
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outgoing_mail"));
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    house.close();
  }

  void closeAll() {
    close();
    server.stop();
  }
}
