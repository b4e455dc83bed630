package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.ReceiptNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One envelope of the queue as a technician sees it: nothing about anybody.
 *
 * @param place installation and sequence
 * @param deferrals how often the centre has said "not now"
 * @param parked why the centre keeps it for a person to look into; empty if it waits
 */
public record QueueLine(String place, Instant since, int deferrals, Optional<String> parked) {
    static String place(ReceiptNumber number) {
        return number.digits().substring(0, 5) + "-" + number.digits().substring(5, 12);
    }
}
