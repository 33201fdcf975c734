package org.zerodistance.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.zerodistance.accounts.AccountProblem.AccountCode;
import org.zerodistance.platform.Tokens;

/**
 * Holds guessing down before any password is hashed: so many attempts from one network address, so
 * many on one account, whether it exists or not. Each node counts for itself; what is counted lives
 * in memory, under hashes, and is forgotten when the bucket would be full again.
 */
class SignInThrottle {
  private static final int PER_ADDRESS = 30;
  private static final Duration ADDRESS_REFILL = Duration.ofMinutes(10);
  private static final int PER_ACCOUNT = 10;
  private static final Duration ACCOUNT_REFILL = Duration.ofMinutes(15);
  private static final int REGISTRATIONS = 10;
  private static final Duration REGISTRATION_REFILL = Duration.ofHours(1);
  private static final int MAILS_PER_ADDRESS = 10;
  private static final int MAILS_PER_ACCOUNT = 3;
  private static final Duration MAIL_REFILL = Duration.ofHours(1);

  /** So many keys at most; an attacker with more addresses than this must not fill the memory. */
  private static final int KEYS = 100_000;

  private final TimeMeter time;
  private final Cache<String, Bucket> addresses;
  private final Cache<String, Bucket> accounts;
  private final Cache<String, Bucket> registrations;
  private final Cache<String, Bucket> mails;

  SignInThrottle(Clock clock) {
    time = new ClockMeter(clock);
    addresses = cache(ADDRESS_REFILL);
    accounts = cache(ACCOUNT_REFILL);
    registrations = cache(REGISTRATION_REFILL);
    mails = cache(MAIL_REFILL);
  }

  /**
   * Counts an attempt.
   *
   * @throws AccountProblem with the minutes to wait when there were too many
   */
  void attempt(String address, String account) {
    take(address(address));
    take(account(account));
  }

  /** An attempt that succeeded was no guess and is not held against anybody. */
  void forgive(String address, String account) {
    address(address).addTokens(1);
    account(account).addTokens(1);
  }

  /**
   * Counts a registration.
   *
   * @throws AccountProblem with the minutes to wait when there were too many
   */
  void registration(String address) {
    take(registrations.get(network(address), k -> bucket(REGISTRATIONS, REGISTRATION_REFILL)));
  }

  /**
   * Counts a mail that somebody asks for without being signed in, so that nobody's mailbox is
   * filled from here.
   *
   * @throws AccountProblem with the minutes to wait when there were too many
   */
  void mail(String address, String account) {
    take(mails.get(network(address), k -> bucket(MAILS_PER_ADDRESS, MAIL_REFILL)));
    take(
        mails.get(
            HexFormat.of().formatHex(Tokens.sha256(account)),
            k -> bucket(MAILS_PER_ACCOUNT, MAIL_REFILL)));
  }

  private Bucket address(String address) {
    return addresses.get(network(address), k -> bucket(PER_ADDRESS, ADDRESS_REFILL));
  }

  private Bucket account(String account) {
    return accounts.get(
        HexFormat.of().formatHex(Tokens.sha256(account)), k -> bucket(PER_ACCOUNT, ACCOUNT_REFILL));
  }

  private Bucket bucket(int size, Duration refill) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(size).refillGreedy(size, refill))
        .withCustomTimePrecision(time)
        .build();
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long minutes = TimeUnit.NANOSECONDS.toMinutes(probe.getNanosToWaitForRefill()) + 1;
      throw new AccountProblem(AccountCode.TOO_MANY_ATTEMPTS, minutes);
    }
  }

  /** Whoever has one IPv6 address usually has the other 2^64 of its network too. */
  static String network(String address) {
    String text = address == null ? "" : address;
    if (text.indexOf(':') < 0 || text.indexOf('.') >= 0) {
      return text;
    }
    String[] halves = text.split("::", 2);
    StringBuilder network = new StringBuilder();
    String[] groups = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    for (int i = 0; i < 4; i++) {
      network.append(i < groups.length ? groups[i] : "0").append(':');
    }
    return network.toString();
  }

  private static Cache<String, Bucket> cache(Duration refill) {
    return Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(refill).build();
  }

  private static final class ClockMeter implements TimeMeter {
    private final Clock clock;

    ClockMeter(Clock clock) {
      this.clock = clock;
    }

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  /** One for the whole node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    SignInThrottle throttle(Clock clock) {
      return new SignInThrottle(clock);
    }
  }
}
