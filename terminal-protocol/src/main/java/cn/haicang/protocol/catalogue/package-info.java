/** What a terminal offers: {@link cn.haicang.protocol.catalogue.Catalogue} for all, {@link cn.haicang.protocol.catalogue.Assignment} for one. */
@NullMarked
package cn.haicang.protocol.catalogue;

import org.jspecify.annotations.NullMarked;
