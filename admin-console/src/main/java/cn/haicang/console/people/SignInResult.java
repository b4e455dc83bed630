package cn.haicang.console.people;

import java.time.Duration;

/** What became of a try to sign in. An account that doesn't exist answers like one that does. */
public sealed interface SignInResult {
    record SignedIn(Person person) implements SignInResult {}

    record Wrong(int triesLeft) implements SignInResult {}

    record LockedOut(Duration remaining) implements SignInResult {}
}
