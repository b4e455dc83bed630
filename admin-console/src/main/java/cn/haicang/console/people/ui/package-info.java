/** Sign-in, first set-up, and the list of people. */
@NullMarked
package cn.haicang.console.people.ui;

import org.jspecify.annotations.NullMarked;
