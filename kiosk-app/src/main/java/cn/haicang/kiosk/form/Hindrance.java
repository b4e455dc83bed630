package cn.haicang.kiosk.form;

/** What keeps a resident from beginning on a service here and now. */
enum Hindrance {
    NONE,
    NO_READER,
    /** Whatever is handed in could not be kept. */
    NOT_TAKEN
}
