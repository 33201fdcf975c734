package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.ServerSecret;

/**
 * Unsubscribes from notices and subscribes again. The link in a mail (RFC 8058) needs no account,
 * never expires and has no other effect.
 */
@Dependent
public class UnsubscribeLinks {
  private static final String PURPOSE = "mail-stop";
  private static final int CHARACTERS = 26;
  private static final Pattern TOKEN = Pattern.compile("([ips])([0-9]{1,18})-([0-9A-Z]{26})");

  private final ServerSecret secret;
  private final Unsubscriptions stops;
  private final Site site;

  @Inject
  UnsubscribeLinks(ServerSecret secret, Unsubscriptions stops, Site site) {
    this.secret = secret;
    this.stops = stops;
    this.site = site;
  }

  /** The address of the unsubscribe page, to which mail programs send a POST by themselves. */
  String address(UnsubscribeScope scope) {
    return site.baseUrl() + "/mail/stop/" + token(scope);
  }

  /** Whether notices are stopped by this link; empty for an invalid link. */
  public Optional<Boolean> stopped(String token) {
    return scope(token).map(stops::stopped);
  }

  /**
   * Unsubscribes or subscribes again; repetitions have no effect.
   *
   * @return false for an invalid link
   */
  @Transactional
  public boolean set(String token, boolean stopped) {
    Optional<UnsubscribeScope> scope = scope(token);
    scope.ifPresent(known -> stops.set(known, stopped));
    return scope.isPresent();
  }

  /** Whether the person receives notices. */
  public boolean wanted(Viewer by) {
    return !stops.stopped(own(by));
  }

  @Transactional
  public void setWanted(boolean wanted, Viewer by) {
    stops.set(own(by), !wanted);
  }

  /** Whether the person receives digests of saved searches. */
  public boolean digestsWanted(Viewer by) {
    return !stops.stopped(
        new UnsubscribeScope(UnsubscribeScope.UnsubscribeKind.SEARCH, by.id().value()));
  }

  /** Subscribes to digests again, when a person chooses a frequency. */
  @Transactional
  public void resumeDigests(Viewer by) {
    stops.set(
        new UnsubscribeScope(UnsubscribeScope.UnsubscribeKind.SEARCH, by.id().value()), false);
  }

  private static UnsubscribeScope own(Viewer by) {
    return new UnsubscribeScope(UnsubscribeScope.UnsubscribeKind.PERSON, by.id().value());
  }

  private String token(UnsubscribeScope scope) {
    String what = scope.kind().letter() + scope.id();
    return what + "-" + Tokens.base32(secret.derive(PURPOSE, what), CHARACTERS);
  }

  private Optional<UnsubscribeScope> scope(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    UnsubscribeScope scope =
        new UnsubscribeScope(
            Arrays.stream(UnsubscribeScope.UnsubscribeKind.values())
                .filter(unsubscribeKind -> unsubscribeKind.letter().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(),
            Long.parseLong(parts.group(2)));
    byte[] ours = token(scope).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(ours, token.getBytes(StandardCharsets.US_ASCII))
        ? Optional.of(scope)
        : Optional.empty();
  }
}
