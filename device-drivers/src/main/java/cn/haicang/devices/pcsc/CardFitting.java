package cn.haicang.devices.pcsc;

import cn.haicang.devices.card.SecurityModule;
import cn.haicang.devices.idtext.Pictures;
import java.util.Optional;

/**
 * What a terminal has for the cards on one reader.
 *
 * @param samPages whether every card is tried by the pages of the reader's own security module
 * @param securityModule for social security cards of version 3
 * @param pictures what becomes of the photos
 */
public record CardFitting(boolean samPages, Optional<SecurityModule> securityModule, Pictures pictures) {
    static final CardFitting PLAIN = new CardFitting(false, Optional.empty(), new Pictures(Optional.empty()));
}
