package cn.haicang.kiosk.home;

/**
 * One thing that can be done here. If it is not open now, the note says why, and pressing it says what to do.
 *
 * @param id stays the same while what the tile says changes
 */
record Tile(String id, String picture, String text, String note, boolean open, Runnable action) {}
