/** What tests of the centre share: a terminal's side of the wire, and the contract as a file. */
@NullMarked
package cn.haicang.console.testing;

import org.jspecify.annotations.NullMarked;
