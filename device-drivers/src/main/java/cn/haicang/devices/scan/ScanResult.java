package cn.haicang.devices.scan;

import cn.haicang.devices.ReasonCode;

/** What became of one wait for a code. */
public sealed interface ScanResult {
    /** @param text what the code says, without control characters; it may tell who somebody is, so it is never logged */
    record Scanned(String text) implements ScanResult {
        @Override
        public String toString() {
            return "Scanned[hidden]";
        }
    }

    /** No code came before the deadline, or none that could be taken. */
    record Nothing() implements ScanResult {}

    record ScannerLost(ReasonCode reason) implements ScanResult {}
}
