package cn.haicang.devices.samv;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.Errand;
import cn.haicang.devices.runtime.Errands;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads resident ID cards by a SAM_V module. A card is looked for only while somebody waits for one; the one that was
 * read before must have been lifted, also over two reads.
 */
public final class SamVReader implements IdentityReader {
    /** Where the module is. */
    public record Place(ChannelOpener ports, String port, int baud) {}

    private static final Duration FIND_EVERY = Duration.ofMillis(300);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    /** A turn is at most: status, find, and twice select, read and find, each asked twice over a bad line. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Place place;
    private final HealthCell health;
    private final Errands<Boolean, CardReadResult> errands =
            new Errands<>(new CardReadResult.NoCard(), new CardReadResult.NoCard());
    private final DeviceLoop loop;
    private volatile @Nullable ByteChannel channel;
    private volatile @Nullable SamVLine line;
    private boolean authorised;
    private boolean mustBeLifted;
    private Deadline nextCheck = Deadline.in(Duration.ZERO);

    private SamVReader(String name, Place place, HealthCell health) {
        this.place = place;
        this.health = health;
        this.loop = new DeviceLoop(name, PATIENCE, new Turns());
    }

    /** @param name of the reader's thread */
    public static SamVReader start(String name, Place place, HealthCell health) {
        var reader = new SamVReader(name, place, health);
        reader.loop.start();
        return reader;
    }

    @Override
    public CardReadResult read(Deadline deadline) {
        return errands.ask(true, deadline, loop::wake);
    }

    @Override
    public void cancel() {
        errands.answer(new CardReadResult.NoCard());
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void close() {
        errands.close(new CardReadResult.ReaderLost(ReasonCode.NOT_CONNECTED));
        loop.close();
    }

    private final class Turns implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            var open = line;
            if (open == null || nextCheck.isPast()) {
                open = open == null ? connect() : open;
                checkModule(open);
            }
            var errand = errands.open();
            if (errand.isPresent()) {
                serve(open, errand.get());
                return FIND_EVERY;
            }
            if (mustBeLifted) {
                mustBeLifted = open.find();
                return FIND_EVERY;
            }
            return CHECK_EVERY;
        }

        @Override
        public void lost(ReasonCode reason) {
            free();
            line = null;
            health.lost(reason);
            errands.answer(new CardReadResult.ReaderLost(reason));
        }

        @Override
        public void free() {
            var open = channel;
            if (open != null) {
                open.close();
            }
        }
    }

    private SamVLine connect() {
        var opened = place.ports().open(place.port(), place.baud());
        channel = opened;
        var fresh = new SamVLine(opened);
        line = fresh;
        return fresh;
    }

    private void checkModule(SamVLine open) {
        int status = open.status().status();
        authorised = status != SamVAnswer.NOT_AUTHORISED;
        nextCheck = Deadline.in(CHECK_EVERY);
        if (status == SamVAnswer.SELF_TEST_FAILED) {
            throw new DeviceLost(ReasonCode.PROTOCOL);
        } else if (authorised) {
            health.ready();
        } else {
            health.failed(ReasonCode.READER_NOT_AUTHORISED);
        }
    }

    private void serve(SamVLine open, Errand<Boolean, CardReadResult> errand) {
        if (!authorised) {
            errand.answer(new CardReadResult.ReaderNotAuthorised());
        } else if (!open.find()) {
            mustBeLifted = false;
        } else if (!mustBeLifted && errand.begin()) {
            mustBeLifted = true;
            health.busy();
            var result = readCard(open);
            health.ready();
            deliver(errand, result);
        }
    }

    private static CardReadResult readCard(SamVLine open) {
        var first = attempt(open);
        if (first.isPresent()) {
            return first.get();
        }
        if (!open.find()) {
            return new CardReadResult.RemovedTooEarly();
        }
        return attempt(open)
                .orElseGet(() -> open.find()
                        ? new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.CARD_REFUSES)
                        : new CardReadResult.RemovedTooEarly());
    }

    /** Empty if the card could not be read and it is worth while to see whether it still lies there. */
    private static Optional<CardReadResult> attempt(SamVLine open) {
        var selected = open.select();
        if (selected.isEmpty()) {
            return Optional.empty();
        }
        int status = selected.get().status();
        if (status != SamVAnswer.DONE) {
            return refused(open, status);
        }
        var read = open.readBaseInformation();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var answer = read.get();
        try {
            return answer.status() == SamVAnswer.DONE
                    ? Optional.of(TextBlock.parse(answer.data()))
                    : refused(open, answer.status());
        } finally {
            answer.wipe();
        }
    }

    private static Optional<CardReadResult> refused(SamVLine open, int status) {
        return switch (status) {
            case SamVAnswer.NOT_AUTHORISED -> Optional.of(new CardReadResult.ReaderNotAuthorised());
            case SamVAnswer.WRONG_CARD, SamVAnswer.UNRECOGNISED ->
                Optional.of(new CardReadResult.NotAnIdentityDocument(
                        CardReadResult.NotAnIdentityDocument.Seen.UNKNOWN_CARD));
            // Found but not to be selected: a chip card of another kind, or one that is just being taken away.
            case SamVAnswer.SELECT_FAILED ->
                Optional.of(
                        open.find()
                                ? new CardReadResult.NotAnIdentityDocument(
                                        CardReadResult.NotAnIdentityDocument.Seen.UNKNOWN_CARD)
                                : new CardReadResult.RemovedTooEarly());
            default -> Optional.empty();
        };
    }

    private static void deliver(Errand<Boolean, CardReadResult> errand, CardReadResult result) {
        if (!errand.answer(result)) {
            result.wipe(); // nobody waits for it any longer
        }
    }
}
