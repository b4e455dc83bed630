package cn.haicang.console.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks login and password. Five wrong ones in a row close an account for a quarter of an hour, the right password
 * included; tries are counted for logins that don't exist as well, so that nobody learns which ones do.
 */
@Service
public class SignIn {
    static final int TRIES = 5;
    static final Duration CLOSED_FOR = Duration.ofMinutes(15);

    private final PersonRepository people;
    private final AttemptRepository attempts;
    private final Passwords passwords;
    private final PeopleLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            PersonRepository people,
            AttemptRepository attempts,
            Passwords passwords,
            PeopleLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    public SignInResult attempt(String typedLogin, String password) {
        var login = typedLogin.strip().toLowerCase(Locale.ROOT);
        var counted = Logins.key(login);
        var now = clock.instant();
        // Counted before the password is looked at: tries that run side by side can't get more than their number.
        int tries = countOneMore(counted, now);
        if (tries > TRIES) {
            return lockedOut(counted, now);
        }
        var account = people.byLogin(login);
        // Outside of any transaction: it takes long, and there may be one writer only.
        if (passwords.matches(password, account.map(PersonRepository.Account::passwordHash))) {
            return signedIn(counted, account.orElseThrow().person());
        }
        boolean closed = tries == TRIES;
        transaction.executeWithoutResult(_ -> log.refused(account.map(PersonRepository.Account::person), closed));
        return closed ? lockedOut(counted, now) : new SignInResult.Wrong(TRIES - tries);
    }

    /** Notes that somebody left by the door. */
    public void signedOut(Person person) {
        transaction.executeWithoutResult(_ -> log.signedOut(person));
    }

    private int countOneMore(String counted, Instant now) {
        return Optional.ofNullable(transaction.execute(_ -> {
                    attempts.forgetUntil(now.minus(CLOSED_FOR));
                    return attempts.countOneMore(counted, TRIES, now);
                }))
                .orElseThrow();
    }

    private SignInResult signedIn(String counted, Person person) {
        transaction.executeWithoutResult(_ -> {
            attempts.forget(counted);
            log.signedIn(person);
        });
        return new SignInResult.SignedIn(person);
    }

    private SignInResult lockedOut(String counted, Instant now) {
        var remaining = attempts.latest(counted)
                .map(latest -> Duration.between(now, latest.plus(CLOSED_FOR)))
                .orElse(CLOSED_FOR);
        return new SignInResult.LockedOut(remaining);
    }
}
