/** The smallest Vaadin application, packaged as the two products are: what the bench compares them with. Never shipped. */
@NullMarked
package cn.haicang.proving.hello;

import org.jspecify.annotations.NullMarked;
