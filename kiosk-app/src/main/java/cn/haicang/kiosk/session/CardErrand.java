package cn.haicang.kiosk.session;

import cn.haicang.kiosk.shell.Words;
import java.util.function.Function;

/**
 * Why a card is wanted.
 *
 * @param notice said anew whenever the language changes
 * @param step the line above each question, such as "step 1 of 7"
 * @param declined where it goes on without a card
 * @param read where it goes on with one
 */
public record CardErrand(
        Function<Words, CardNotice> notice, Function<Words, String> step, Runnable declined, Runnable read) {}
