package cn.haicang.proving.bench;

/** One part of the bench: something of ours beside a baseline of the same run. */
@FunctionalInterface
interface Section {
    void measure(Figures figures) throws Exception;
}
