package cn.haicang.devices.escpos;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.escpos.PrinterProfile.Meaning;
import cn.haicang.devices.escpos.PrinterProfile.Source;
import cn.haicang.devices.print.PrinterStatus;
import cn.haicang.devices.print.PrinterStatus.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a printer as they came, and what they mean in its profile. */
final class PrinterCondition {
    private final PrinterProfile profile;
    private final Map<Source, Integer> answers = new EnumMap<>(Source.class);

    PrinterCondition(PrinterProfile profile) {
        this.profile = profile;
    }

    void put(Source source, int answer) {
        answers.put(source, answer);
    }

    boolean has(Source source) {
        return answers.containsKey(source);
    }

    /** All that it tells, in the order in which the profile finds it pressing. */
    List<ReasonCode> reasons() {
        var all = new ArrayList<ReasonCode>();
        for (var meaning : profile.meanings()) {
            if (tells(meaning) && !all.contains(meaning.reason()) && isNews(meaning.reason(), all)) {
                all.add(meaning.reason());
            }
        }
        return all;
    }

    private boolean tells(Meaning meaning) {
        return (answers.getOrDefault(meaning.source(), 0) & meaning.bits()) != 0;
    }

    // Offline is every printer that doesn't print, and a roll that has ended was near its end before.
    private boolean isNews(ReasonCode reason, List<ReasonCode> others) {
        return switch (reason) {
            case OFFLINE -> others.isEmpty();
            case PAPER_NEAR_END -> profile.abilities().nearEndSensor() && !others.contains(ReasonCode.PAPER_END);
            default -> true;
        };
    }

    /** Why it can't print now, the most pressing cause; empty if it can. */
    Optional<ReasonCode> fault() {
        return reasons().stream()
                .filter(reason -> reason != ReasonCode.PAPER_NEAR_END)
                .findFirst();
    }

    PrinterStatus status() {
        var reasons = reasons();
        if (reasons.isEmpty()) {
            return new PrinterStatus(State.READY);
        }
        return new PrinterStatus(fault().isPresent() ? State.FAILED : State.ATTENTION, reasons);
    }
}
