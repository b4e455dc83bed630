package cn.haicang.kiosk.enrolment;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;

/** What came of an enrolment; in all cases but the first nothing has changed. */
public sealed interface EnrolmentResult {
    record Enrolled(TerminalId terminal, InstallationId installation) implements EnrolmentResult {}

    /** Who answers there is not the centre that the code was made by; nothing was sent. */
    record WrongPin() implements EnrolmentResult {}

    /** Used up, expired, mistyped or never given. */
    record CodeRefused() implements EnrolmentResult {}

    /** The centre wants us to come later. */
    record TooMany() implements EnrolmentResult {}

    /** Not an address that can be called: {@code https}, a host, nothing behind the port. */
    record WrongAddress() implements EnrolmentResult {}

    /** No answer, or none that can be used; the same code may be tried again. */
    record NotReached() implements EnrolmentResult {}

    /** The disk did not take it. */
    record NotStored() implements EnrolmentResult {}
}
