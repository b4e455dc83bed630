package cn.haicang.kiosk.shell;

/** Where the keys of a pad or keyboard go. */
public interface Typing {
    void type(String text);

    void delete();

    void clear();
}
