package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Aloud;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import com.vaadin.flow.component.html.Paragraph;

/** What stands there while nobody is. */
final class AttractView extends Screen {
    AttractView(Words words, Runnable start) {
        super(words, "attract");
        noMatter();
        scenery(Picture.of("scene", "scene"));
        title(words.of("attract.title"));
        lead(words.of("attract.lead"));
        var tell = new Paragraph(words.of("attract.tell"));
        tell.addClassName("tell");
        sea(
                Picture.of("water", "water"),
                Picture.of("quay", "quay"),
                Aloud.said(Key.plain(words.of("attract.start"), start))
                        .before("i-touch")
                        .called("start"),
                tell,
                Picture.of("egret-fly", "bird one"),
                Picture.of("egret-fly", "bird two"),
                Picture.of("egret-fly", "bird three"));
        nothingToEnd();
    }
}
