package cn.haicang.kiosk.store;

/**
 * What was done about a damaged database.
 *
 * @param setAside the folder in which the damaged file lies as it was found, relative to the data folder
 * @param carried rows that are in the new file
 * @param unreadable rows that are known to have been there and could not be read
 */
public record Mended(String setAside, int carried, int unreadable) {}
