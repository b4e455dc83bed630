/** The commands of one terminal: what was asked, by whom, and what became of it. */
@NullMarked
package cn.haicang.console.commands.ui;

import org.jspecify.annotations.NullMarked;
