package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import java.util.function.Consumer;

/**
 * What all questions have in common.
 *
 * @param walked how far along, 0 to 1
 * @param next told which screen shall complain if something is missing
 */
record QuestionFrame(Words words, String step, double walked, Consumer<Screen> next, Runnable back) {}
