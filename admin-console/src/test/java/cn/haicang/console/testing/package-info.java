/** A centre that runs, and a terminal that calls it, for tests of other packages. */
@NullMarked
package cn.haicang.console.testing;

import org.jspecify.annotations.NullMarked;
