package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.ratelimit.RateLimiter;

/**
 * Limits password guessing before any password is hashed: attempts are counted by network address
 * and by account, whether the account exists or not; those from a device that is known for the
 * account by that device alone. Each node counts for itself, in memory and under hashed keys; a
 * count is dropped when its bucket would be full again.
 */
class SignInRateLimiter {
  private static final int PER_ADDRESS = 30;
  private static final Duration ADDRESS_REFILL = Duration.ofMinutes(10);
  private static final int PER_ACCOUNT = 10;
  private static final Duration ACCOUNT_REFILL = Duration.ofMinutes(15);
  private static final int REGISTRATIONS = 10;
  private static final Duration REGISTRATION_REFILL = Duration.ofHours(1);
  private static final int MAILS_PER_ADDRESS = 10;
  private static final int MAILS_PER_MAILBOX = 3;
  private static final Duration MAIL_REFILL = Duration.ofHours(1);

  private final RateLimiter addresses;
  private final RateLimiter accounts;
  private final RateLimiter devices;
  private final RateLimiter registrations;
  private final RateLimiter mailsByAddress;
  private final RateLimiter mailboxes;

  SignInRateLimiter(Clock clock) {
    addresses = new RateLimiter(PER_ADDRESS, ADDRESS_REFILL, clock);
    accounts = new RateLimiter(PER_ACCOUNT, ACCOUNT_REFILL, clock);
    devices = new RateLimiter(PER_ACCOUNT, ACCOUNT_REFILL, clock);
    registrations = new RateLimiter(REGISTRATIONS, REGISTRATION_REFILL, clock);
    mailsByAddress = new RateLimiter(MAILS_PER_ADDRESS, MAIL_REFILL, clock);
    mailboxes = new RateLimiter(MAILS_PER_MAILBOX, MAIL_REFILL, clock);
  }

  /**
   * Counts an attempt.
   *
   * @param device the token of a device that is known for this account
   * @throws AccountProblem with the minutes to wait after too many attempts
   */
  void attempt(String address, String account, Optional<String> device) {
    if (device.isPresent()) {
      take(devices, hash(device.get()));
      return;
    }
    take(addresses, RateLimiter.network(address));
    take(accounts, hash(account));
  }

  /** Takes back the count of an attempt that succeeded, because it was no guess. */
  void forgive(String address, String account, Optional<String> device) {
    if (device.isPresent()) {
      devices.giveBack(hash(device.get()));
      return;
    }
    addresses.giveBack(RateLimiter.network(address));
    accounts.giveBack(hash(account));
  }

  /**
   * Counts a registration.
   *
   * @throws AccountProblem with the minutes to wait after too many registrations
   */
  void registration(String address) {
    take(registrations, RateLimiter.network(address));
  }

  /**
   * Counts a mail requested without signing in.
   *
   * @throws AccountProblem with the minutes to wait after too many mails from this network
   */
  void mail(String address) {
    take(mailsByAddress, RateLimiter.network(address));
  }

  /**
   * Counts a mail to a mailbox, so that the site cannot be used to flood it.
   *
   * @return whether the mailbox may get one more. When not, nobody is refused for it: its owner has
   *     several mails already, and a refusal would let anybody keep the owner from asking
   */
  boolean mailbox(String account) {
    return mailboxes.take(hash(account)).isZero();
  }

  private static void take(RateLimiter rateLimiter, String key) {
    Duration wait = rateLimiter.take(key);
    if (!wait.isZero()) {
      throw new AccountProblem(AccountCode.TOO_MANY_ATTEMPTS, wait.toMinutes() + 1);
    }
  }

  private static String hash(String account) {
    return HexFormat.of().formatHex(Tokens.sha256(account));
  }

  /** Produces the one instance of the node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    SignInRateLimiter throttle(Clock clock) {
      return new SignInRateLimiter(clock);
    }
  }
}
