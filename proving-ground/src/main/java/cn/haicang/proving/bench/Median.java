package cn.haicang.proving.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of several measurements: one slow round does not move it. And what all but one in a hundred keep to. */
final class Median {
    private Median() {}

    static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
        var sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double ofHundredth(List<Double> measured) {
        var sorted = measured.stream().sorted().toList();
        return sorted.get(sorted.size() * 99 / 100);
    }
}
