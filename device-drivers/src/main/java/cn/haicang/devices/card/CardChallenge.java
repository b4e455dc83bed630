package cn.haicang.devices.card;

/**
 * All that a security module needs to judge a card of version 3 and to answer it. Bytes are written in upper-case
 * hexadecimal digits, as security servers take them.
 *
 * @param issuingRegion six digits (GB/T 2260)
 * @param atr the card's answer to reset
 * @param cardId sixteen bytes
 * @param exchange what card and terminal have said to each other so far
 */
public record CardChallenge(String issuingRegion, String atr, Algorithm algorithm, String cardId, Exchange exchange) {
    /** The block cipher that card and module share. */
    public enum Algorithm {
        SSF33,
        SM4
    }

    /**
     * @param asked sixteen bytes by which the card was asked to prove itself
     * @param proof what the card has made of them
     * @param nonce sixteen bytes of the card, by which the terminal shall prove itself
     */
    public record Exchange(String asked, String proof, String nonce) {}
}
