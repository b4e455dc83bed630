package cn.haicang.devices.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Whether a resident number can be true: its form, its date of birth, its check character. */
public final class ResidentNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ResidentNumber() {}

    /** Eighteen characters as in GB 11643-1999, the last by ISO 7064 MOD 11-2 where the value ten is written X. */
    public static boolean isPossible(String number) {
        return hasTrueCheckCharacter(number) && hasBeen(number.substring(6, 14));
    }

    /** Form and check character alone: the cards that foreigners have had since 2023 are numbered so as well. */
    public static boolean hasTrueCheckCharacter(String number) {
        return number.matches("[1-9][0-9]{16}[0-9X]") && CHECKS.charAt(weightedSum(number) % 11) == number.charAt(17);
    }

    private static int weightedSum(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum;
    }

    /** Whether somebody can have been born that day; all of China goes by one clock. */
    public static boolean hasBeen(LocalDate day) {
        return !day.isAfter(LocalDate.now(CHINA));
    }

    private static boolean hasBeen(String yyyymmdd) {
        try {
            return hasBeen(date(yyyymmdd));
        } catch (DateTimeException e) {
            return false; // the thirtieth of February and the like
        }
    }

    /** @throws DateTimeException if there is no such day */
    public static LocalDate date(String yyyymmdd) {
        return LocalDate.parse(yyyymmdd, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
