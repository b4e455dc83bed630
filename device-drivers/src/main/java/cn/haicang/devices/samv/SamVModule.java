package cn.haicang.devices.samv;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.SamId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The module behind a line, in words instead of bytes. It remembers what this module turned out not to know. */
final class SamVModule {
    private final SamVLine line;
    private boolean knowsNewestAddress = true;
    private boolean readsOnlyWithFingerprints;

    SamVModule(SamVLine line) {
        this.line = line;
    }

    /** After a reset, if it fails its test of itself. */
    SamVStatus status() {
        var status = insist(SamVCommand.STATUS);
        if (status != SamVStatus.SELF_TEST_FAILED) {
            return status;
        }
        line.askIfKnown(SamVCommand.RESET);
        return insist(SamVCommand.STATUS);
    }

    /** Empty if it doesn't tell. */
    Optional<SamId> id() {
        return line.askIfKnown(SamVCommand.MANAGEMENT_NUMBER)
                .filter(answer -> answer.status() == SamVStatus.DONE && answer.data().length == SamId.LENGTH)
                .map(answer -> SamId.of(answer.data()));
    }

    /** Some modules answer the first find after a pause with a failure, though a card lies there. */
    SamVStatus find() {
        var first = insist(SamVCommand.FIND);
        return first == SamVStatus.FINDING_FAILED ? insist(SamVCommand.FIND) : first;
    }

    private SamVStatus insist(SamVCommand command) {
        return line.ask(command).map(SamVAnswer::status).orElseThrow(() -> new DeviceLost(ReasonCode.PROTOCOL));
    }

    /** Empty if the answer was garbled twice. */
    Optional<SamVStatus> select() {
        return line.ask(SamVCommand.SELECT).map(SamVAnswer::status);
    }

    /** Empty if the answer was garbled twice. */
    Optional<SamVAnswer> read() {
        var answer = line.ask(readsOnlyWithFingerprints ? SamVCommand.READ_WITH_FINGERPRINTS : SamVCommand.READ);
        boolean unknown =
                answer.filter(it -> it.status() == SamVStatus.REQUEST_UNKNOWN).isPresent();
        if (unknown && !readsOnlyWithFingerprints) {
            readsOnlyWithFingerprints = true;
            return read();
        }
        return answer;
    }

    boolean readsFingerprints() {
        return readsOnlyWithFingerprints;
    }

    /** The address that was written to the card after its holder moved; most cards have none. */
    Optional<String> newestAddress() {
        if (!knowsNewestAddress) {
            return Optional.empty();
        }
        var answer = line.askIfKnown(SamVCommand.READ_NEWEST_ADDRESS);
        knowsNewestAddress =
                answer.filter(it -> it.status() != SamVStatus.REQUEST_UNKNOWN).isPresent();
        try {
            return answer.filter(it -> it.status() == SamVStatus.DONE)
                    .map(it -> new String(it.data(), StandardCharsets.UTF_16LE))
                    .filter(address -> !address.isBlank());
        } finally {
            answer.ifPresent(SamVAnswer::wipe);
        }
    }
}
