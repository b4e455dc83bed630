package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import java.time.LocalDate;

/**
 * What a chain gave out in one go on one day of Xiamen, by the clock at that time.
 *
 * @param receipts how many, without a gap
 * @param reached the last of them
 * @param head of that one
 */
public record DayCount(LocalDate day, long receipts, Sequence reached, Sha256 head) {}
