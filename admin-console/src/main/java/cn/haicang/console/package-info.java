/** The centre: {@link cn.haicang.console.ConsoleApplication} starts it; each package below is one feature. */
@NullMarked
package cn.haicang.console;

import org.jspecify.annotations.NullMarked;
