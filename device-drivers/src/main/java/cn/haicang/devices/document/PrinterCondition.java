package cn.haicang.devices.document;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.runtime.HealthCell;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a printer stands, in IPP's words: its state, whether it takes jobs, and its reasons (RFC 8011 5.4.11, 5.4.12, 5.4.23;
 * PWG 5100.9 for those about supplies).
 */
record PrinterCondition(int state, boolean accepting, List<String> reasons) {
    private static final int STOPPED = 5;

    private static final Map<String, ReasonCode> STOPPERS = Map.ofEntries(
            Map.entry("media-empty", ReasonCode.PAPER_END),
            Map.entry("media-needed", ReasonCode.PAPER_END),
            Map.entry("input-tray-missing", ReasonCode.PAPER_END),
            Map.entry("media-jam", ReasonCode.PAPER_JAM),
            Map.entry("cover-open", ReasonCode.COVER_OPEN),
            Map.entry("door-open", ReasonCode.COVER_OPEN),
            Map.entry("interlock-open", ReasonCode.COVER_OPEN),
            Map.entry("toner-empty", ReasonCode.TONER_OUT),
            Map.entry("marker-supply-empty", ReasonCode.TONER_OUT),
            Map.entry("fuser-over-temp", ReasonCode.OVERHEATED),
            Map.entry("offline", ReasonCode.OFFLINE),
            Map.entry("shutdown", ReasonCode.OFFLINE),
            Map.entry("timed-out", ReasonCode.NO_ANSWER),
            Map.entry("connecting-to-device", ReasonCode.NO_ANSWER));

    private static final Map<String, ReasonCode> WARNINGS = Map.of(
            "media-low", ReasonCode.PAPER_NEAR_END,
            "toner-low", ReasonCode.TONER_LOW,
            "marker-supply-low", ReasonCode.TONER_LOW);

    PrinterCondition {
        reasons = List.copyOf(reasons);
    }

    void tell(HealthCell health) {
        var stopper = reasons.stream()
                .filter(PrinterCondition::isError)
                .flatMap(reason -> in(STOPPERS, reason).stream())
                .findFirst();
        if (stopper.isPresent()) {
            health.failed(stopper.get());
        } else if (state == STOPPED || !accepting) {
            health.failed(ReasonCode.OFFLINE);
        } else {
            warning().ifPresentOrElse(health::attention, health::ready);
        }
    }

    private Optional<ReasonCode> warning() {
        return reasons.stream()
                .flatMap(reason -> in(WARNINGS, reason).or(() -> in(STOPPERS, reason)).stream())
                .findFirst();
    }

    // RFC 8011 5.4.12: a reason without a suffix may be of any severity; the worst is assumed.
    private static boolean isError(String reason) {
        return !reason.endsWith("-warning") && !reason.endsWith("-report");
    }

    private static Optional<ReasonCode> in(Map<String, ReasonCode> known, String reason) {
        return Optional.ofNullable(known.get(reason.replaceFirst("-(error|warning|report)$", "")));
    }
}
