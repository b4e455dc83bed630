package cn.haicang.devices.samv;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a module says about a request, by the third of its status bytes. */
enum SamVStatus {
    REQUEST_CHECK_BYTE(0x10),
    REQUEST_LENGTH(0x11),
    REQUEST_UNKNOWN(0x21),
    ERROR_UNKNOWN(0x24),
    CARD_REFUSES_READER(0x31),
    READER_REFUSES_CARD(0x32),
    VERIFICATION_FAILED(0x33),
    WRONG_CARD(0x40),
    READING_FAILED(0x41),
    NO_RANDOM_NUMBER(0x47),
    SELF_TEST_FAILED(0x60),
    NOT_AUTHORISED(0x66),
    FINDING_FAILED(0x80),
    SELECTING_FAILED(0x81),
    DONE(0x90),
    NO_CONTENT(0x91),
    FOUND(0x9F),
    /** None of those that the module's description knows. */
    OTHER(-1);

    private static final Map<Integer, SamVStatus> BY_BYTE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(one -> one.third, one -> one));

    private final int third;

    SamVStatus(int third) {
        this.third = third;
    }

    static SamVStatus of(byte third) {
        return Optional.ofNullable(BY_BYTE.get(third & 0xFF)).orElse(OTHER);
    }
}
