/** Documents on a real print server, and on servers that misbehave. */
@NullMarked
package cn.haicang.devices.document;

import org.jspecify.annotations.NullMarked;
