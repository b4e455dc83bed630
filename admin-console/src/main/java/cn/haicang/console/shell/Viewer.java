package cn.haicang.console.shell;

/** Who looks at the page, as far as the frame has to know; the principal of a signed-in session is one. */
public interface Viewer {
    String shownName();

    /** Key of the word for what the viewer is here. */
    String roleKey();
}
