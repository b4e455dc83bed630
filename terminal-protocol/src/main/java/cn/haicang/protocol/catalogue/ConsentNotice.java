package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.LocalizedText;

/**
 * What is said before a card is read (Personal Information Protection Law, art. 17).
 *
 * @param version goes into the consent record of each submission
 */
public record ConsentNotice(String version, LocalizedText what, LocalizedText purpose, LocalizedText keptFor) {}
