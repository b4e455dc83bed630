package cn.haicang.proving.campaign.terminal;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.Place;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.proving.campaign.life.Life;
import cn.haicang.proving.campaign.life.Moment;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The product's own parts with somebody who watches them work; whatever their faces learn to do goes through as it is. */
final class Watched {
    private Watched() {}

    /** What is done around one call. */
    private interface Around {
        @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    /** Comes by between the taking of a number and its commit. */
    static Outbox outbox(Outbox product, Life life, Showing showing) {
        return watch(Outbox.class, product, "append", (method, arguments) -> {
            for (int i = 0; arguments != null && i < arguments.length; i++) {
                if (arguments[i] instanceof Function<?, ?> sealedAt) {
                    arguments[i] = seen(sealedAt, life, showing);
                }
            }
            return straight(product, method, arguments);
        });
    }

    private static Function<Place, Envelope> seen(Function<?, ?> sealedAt, Life life, Showing showing) {
        @SuppressWarnings("unchecked") // the one function that an append takes
        var sealing = (Function<Place, Envelope>) sealedAt;
        return place -> {
            Envelope envelope = sealing.apply(place);
            showing.known(place.number());
            life.passes(Moment.IN_APPEND);
            return envelope;
        };
    }

    /**
     * Comes by before and after a batch.
     *
     * @param twice each how many-th batch goes out twice at the same time, as if a middlebox had copied it
     */
    static CentreCalls calls(CentreCalls product, Life life, int twice) {
        var sent = new AtomicInteger();
        return watch(CentreCalls.class, product, "deliver", (method, arguments) -> {
            life.passes(Moment.BEFORE_SEND);
            if (twice > 0 && sent.incrementAndGet() % twice == 0) {
                var _ = CompletableFuture.runAsync(() -> copy(product, method, arguments));
            }
            Object reply = straight(product, method, arguments);
            if (reply instanceof CentreReply.Answered) {
                life.passes(Moment.AFTER_ANSWER);
            }
            return reply;
        });
    }

    /** Nobody waits for the answer to a copy, whatever it is. */
    private static void copy(CentreCalls product, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            straight(product, method, arguments);
        } catch (Throwable unheard) {
            throw new IllegalStateException(unheard);
        }
    }

    private static <T> T watch(Class<T> face, T product, String watched, Around around) {
        InvocationHandler handler = (_, method, arguments) -> method.getName().equals(watched)
                ? around.call(method, arguments)
                : straight(product, method, arguments);
        return face.cast(Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, handler));
    }

    private static @Nullable Object straight(Object product, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(product, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
