package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.ratelimit.RateLimiter;

/**
 * Holds guessing down before any password is hashed: so many attempts from one network address, so
 * many on one account, whether it exists or not. Each node counts for itself; what is counted lives
 * in memory, under hashes, and is forgotten when the bucket would be full again.
 */
class SignInRateLimiter {
  private static final int PER_ADDRESS = 30;
  private static final Duration ADDRESS_REFILL = Duration.ofMinutes(10);
  private static final int PER_ACCOUNT = 10;
  private static final Duration ACCOUNT_REFILL = Duration.ofMinutes(15);
  private static final int REGISTRATIONS = 10;
  private static final Duration REGISTRATION_REFILL = Duration.ofHours(1);
  private static final int MAILS_PER_ADDRESS = 10;
  private static final int MAILS_PER_ACCOUNT = 3;
  private static final Duration MAIL_REFILL = Duration.ofHours(1);

  private final RateLimiter addresses;
  private final RateLimiter accounts;
  private final RateLimiter registrations;
  private final RateLimiter mailsByAddress;
  private final RateLimiter mailsByAccount;

  SignInRateLimiter(Clock clock) {
    addresses = new RateLimiter(PER_ADDRESS, ADDRESS_REFILL, clock);
    accounts = new RateLimiter(PER_ACCOUNT, ACCOUNT_REFILL, clock);
    registrations = new RateLimiter(REGISTRATIONS, REGISTRATION_REFILL, clock);
    mailsByAddress = new RateLimiter(MAILS_PER_ADDRESS, MAIL_REFILL, clock);
    mailsByAccount = new RateLimiter(MAILS_PER_ACCOUNT, MAIL_REFILL, clock);
  }

  /**
   * Counts an attempt.
   *
   * @throws AccountProblem with the minutes to wait when there were too many
   */
  void attempt(String address, String account) {
    take(addresses, RateLimiter.network(address));
    take(accounts, hash(account));
  }

  /** An attempt that succeeded was no guess and is not held against anybody. */
  void forgive(String address, String account) {
    addresses.giveBack(RateLimiter.network(address));
    accounts.giveBack(hash(account));
  }

  /**
   * Counts a registration.
   *
   * @throws AccountProblem with the minutes to wait when there were too many
   */
  void registration(String address) {
    take(registrations, RateLimiter.network(address));
  }

  /**
   * Counts a mail that somebody asks for without being signed in, so that nobody's mailbox is
   * filled from here.
   *
   * @throws AccountProblem with the minutes to wait when there were too many
   */
  void mail(String address, String account) {
    take(mailsByAddress, RateLimiter.network(address));
    take(mailsByAccount, hash(account));
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

  /** One for the whole node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    SignInRateLimiter throttle(Clock clock) {
      return new SignInRateLimiter(clock);
    }
  }
}
