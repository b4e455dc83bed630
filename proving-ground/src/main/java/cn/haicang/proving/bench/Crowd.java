package cn.haicang.proving.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several at once. */
final class Crowd {
    private Crowd() {}

    /** From the first's begin to the last's end. */
    static double seconds(List<Runnable> each) throws InterruptedException {
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(each.size())) {
            for (var done : each.stream().map(threads::submit).toList()) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
