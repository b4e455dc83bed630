@NullMarked
package cn.haicang.proving.checker;

import org.jspecify.annotations.NullMarked;
