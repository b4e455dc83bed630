/** What a centre may ask of one terminal, and what becomes of it. */
@NullMarked
package cn.haicang.protocol.command;

import org.jspecify.annotations.NullMarked;
