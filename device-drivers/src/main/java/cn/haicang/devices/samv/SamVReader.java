package cn.haicang.devices.samv;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.card.SamId;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.idtext.Pictures;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.Errand;
import cn.haicang.devices.runtime.Errands;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads resident documents by a SAM_V module. A card is looked for only while somebody waits for one; the one that was
 * read before must have been lifted, also over two reads.
 */
public final class SamVReader implements IdentityReader {
    /** Where the module is. */
    public record Place(ChannelOpener ports, String port, int baud) {}

    /**
     * @param expected the module that the terminal was fitted with, if anybody has noted it
     * @param pictures what becomes of the photos
     */
    public record Fitting(Optional<SamId> expected, Pictures pictures) {
        public static final Fitting PLAIN = new Fitting(Optional.empty(), new Pictures(Optional.empty()));
    }

    private static final Duration FIND_EVERY = Duration.ofMillis(300);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);
    /** A turn is: status, find, and twice select, read and find, each asked twice over a bad line, and that may trickle. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Place place;
    private final Fitting fitting;
    private final HealthCell health;
    private final Errands<Boolean, CardReadResult> errands = new Errands<>(
            new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.NOT_IN_TIME), new CardReadResult.NoCard());
    private final DeviceLoop loop;
    private volatile @Nullable ByteChannel channel;
    private volatile @Nullable SamVModule module;
    private volatile Optional<SamId> id = Optional.empty();
    private boolean authorised;
    private boolean mustBeLifted;
    private Deadline nextCheck = Deadline.in(Duration.ZERO);

    private SamVReader(String name, Place place, Fitting fitting, HealthCell health) {
        this.place = place;
        this.fitting = fitting;
        this.health = health;
        this.loop = new DeviceLoop(name, PATIENCE, new Turns());
    }

    /** Whatever module hangs there, and nobody wants its photos. */
    public static SamVReader start(String name, Place place, HealthCell health) {
        return start(name, place, Fitting.PLAIN, health);
    }

    /** @param name of the reader's thread */
    public static SamVReader start(String name, Place place, Fitting fitting, HealthCell health) {
        var reader = new SamVReader(name, place, fitting, health);
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
    public Optional<SamId> securityModule() {
        return id;
    }

    @Override
    public void close() {
        errands.close(new CardReadResult.ReaderLost(ReasonCode.NOT_CONNECTED));
        loop.close();
    }

    private final class Turns implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            var open = module;
            if (open == null) {
                open = connect();
            } else if (nextCheck.isPast()) {
                check(open);
            }
            var errand = errands.open();
            if (errand.isPresent()) {
                serve(open, errand.get());
                return FIND_EVERY;
            }
            if (mustBeLifted) {
                mustBeLifted = open.find() == SamVStatus.FOUND;
                return FIND_EVERY;
            }
            return CHECK_EVERY;
        }

        @Override
        public void lost(ReasonCode reason) {
            free();
            module = null;
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

    private SamVModule connect() {
        var opened = place.ports().open(place.port(), place.baud());
        channel = opened;
        var fresh = new SamVModule(new SamVLine(opened));
        module = fresh;
        // Another module may hang there now: none that was told before counts any longer.
        id = Optional.empty();
        var status = fresh.status();
        id = fresh.id();
        judge(status);
        return fresh;
    }

    private void check(SamVModule open) {
        judge(open.status());
    }

    private void judge(SamVStatus status) {
        if (status == SamVStatus.SELF_TEST_FAILED) {
            throw new DeviceLost(ReasonCode.SELF_TEST);
        }
        authorised = status != SamVStatus.NOT_AUTHORISED;
        nextCheck = Deadline.in(CHECK_EVERY);
        settle();
    }

    private void settle() {
        if (!authorised) {
            health.failed(ReasonCode.READER_NOT_AUTHORISED);
        } else if (fitting.expected().isPresent() && !fitting.expected().equals(id)) {
            health.attention(ReasonCode.OTHER_SECURITY_MODULE);
        } else {
            health.ready();
        }
    }

    private void serve(SamVModule open, Errand<Boolean, CardReadResult> errand) {
        if (!authorised) {
            errand.answer(new CardReadResult.ReaderNotAuthorised());
            return;
        }
        switch (open.find()) {
            case FOUND -> found(open, errand);
            case NOT_AUTHORISED -> {
                judge(SamVStatus.NOT_AUTHORISED);
                errand.answer(new CardReadResult.ReaderNotAuthorised());
            }
            case SELF_TEST_FAILED -> throw new DeviceLost(ReasonCode.SELF_TEST);
            default -> mustBeLifted = false;
        }
    }

    private void found(SamVModule open, Errand<Boolean, CardReadResult> errand) {
        if (!mustBeLifted && errand.begin()) {
            mustBeLifted = true;
            health.busy();
            var result = new CardReading(open, fitting.pictures()).read();
            settle();
            deliver(errand, result);
        }
    }

    private static void deliver(Errand<Boolean, CardReadResult> errand, CardReadResult result) {
        if (!errand.answer(result)) {
            result.wipe(); // nobody waits for it any longer
        }
    }
}
