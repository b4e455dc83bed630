/** Rules about documents. */
@NullMarked
package cn.haicang.devices.card;

import org.jspecify.annotations.NullMarked;
