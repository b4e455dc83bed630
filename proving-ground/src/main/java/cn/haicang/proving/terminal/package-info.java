/**
 * The terminal as shipped, over emulated machines: a main class and one configuration in front of the product. Face:
 * {@link cn.haicang.proving.terminal.DemoTerminal}.
 */
@NullMarked
package cn.haicang.proving.terminal;

import org.jspecify.annotations.NullMarked;
