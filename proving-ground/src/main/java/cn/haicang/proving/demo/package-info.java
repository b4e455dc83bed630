/** The one command of a newcomer: a centre and a terminal, ready to be played with. Face: {@link cn.haicang.proving.demo.Demo}. */
@NullMarked
package cn.haicang.proving.demo;

import org.jspecify.annotations.NullMarked;
