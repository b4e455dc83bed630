package cn.haicang.kiosk.home;

/** One thing that can be done here. @param open works now; if not, the note says why, and pressing it says what to do */
record Tile(String picture, String text, String note, boolean open, Runnable action) {}
