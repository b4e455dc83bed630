package cn.haicang.devices.runtime;

import cn.haicang.devices.Deadline;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands errands from any thread to the device's own, one at a time: whoever comes second waits for the first, within the
 * deadline. The waiting thread always comes back, also when the device's thread doesn't.
 */
public final class Errands<Q, A> {
    private final ReentrantLock one = new ReentrantLock(true);
    private final AtomicReference<@Nullable Errand<Q, A>> current = new AtomicReference<>();
    private final AtomicReference<@Nullable A> closedWith = new AtomicReference<>();
    private final A ifBegun;
    private final A ifNot;

    /**
     * @param ifBegun the answer when time runs out over work that has begun
     * @param ifNot the answer when time runs out before
     */
    public Errands(A ifBegun, A ifNot) {
        this.ifBegun = ifBegun;
        this.ifNot = ifNot;
    }

    /** @param wake tells the device's thread that there is something to do */
    public A ask(Q question, Deadline deadline, Runnable wake) {
        try {
            if (!one.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                return ifNot;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ifNot;
        }
        var errand = new Errand<Q, A>(question, deadline);
        try {
            current.set(errand);
            var closed = closedWith.get();
            if (closed != null) {
                return closed;
            }
            wake.run();
            return await(errand);
        } finally {
            current.set(null);
            one.unlock();
        }
    }

    private A await(Errand<Q, A> errand) {
        var span = errand.deadline().remaining();
        try {
            return errand.future().get(span.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            errand.giveUp(ifBegun, ifNot);
        } catch (InterruptedException e) {
            errand.giveUp(ifBegun, ifNot);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an errand is only ever answered", e);
        }
        return errand.future().join();
    }

    /** What somebody waits for right now. */
    public Optional<Errand<Q, A>> open() {
        return Optional.ofNullable(current.get()).filter(Errand::isOpen);
    }

    /** Answers whoever waits, and whoever comes later. */
    public void close(A value) {
        closedWith.compareAndSet(null, value);
        answer(value);
    }

    /** Answers whoever waits; without effect if nobody does. */
    public void answer(A value) {
        open().ifPresent(errand -> errand.answer(value));
    }
}
