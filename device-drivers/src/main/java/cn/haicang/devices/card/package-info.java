/** Identity documents, whatever reads them. Face: {@link cn.haicang.devices.card.IdentityReader}. */
@NullMarked
package cn.haicang.devices.card;

import org.jspecify.annotations.NullMarked;
