@NullMarked
package cn.haicang.proving.campaign;

import org.jspecify.annotations.NullMarked;
