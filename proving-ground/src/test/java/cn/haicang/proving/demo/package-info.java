/** What a newcomer, or a script, can rely on in bin/demo. */
@NullMarked
package cn.haicang.proving.demo;

import org.jspecify.annotations.NullMarked;
