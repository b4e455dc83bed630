package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.OwnCase;
import cn.haicang.protocol.submission.EnvelopeKind;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** One's own case, and what can be done about it now. */
final class CaseView extends Screen {
    CaseView(Words words, CaseStatus status, Consumer<EnvelopeKind> act, Runnable back) {
        super(words, "one-case");
        noMatter();
        title(words.of("case.title"));
        lead(words.of("case.lead"));
        var tiles = Say.flat("tiles");
        status.own().map(OwnCase::open).orElse(List.of()).forEach(kind -> add(tiles, kind, act));
        sea(CasePanel.of(words, status), tiles);
        actions(Key.primary(words.of("case.back"), back).wide(6));
        back(back);
    }

    private void add(Div tiles, EnvelopeKind kind, Consumer<EnvelopeKind> act) {
        switch (kind) {
            case APPLICATION -> {}
            case SUPPLEMENT ->
                tiles.add(tile("i-edit", words().of("case.supplement"), words().of("case.supplement.note"), kind, act));
            case WITHDRAWAL ->
                tiles.add(tile("i-back", words().of("case.withdraw"), words().of("case.withdraw.note"), kind, act));
            case COMPLAINT ->
                tiles.add(tile("i-help", words().of("case.complain"), words().of("case.complain.note"), kind, act));
            case RATING -> tiles.add(tile("i-check", words().of("case.rate"), words().of("case.rate.note"), kind, act));
        }
    }

    private static Key tile(String picture, String text, String note, EnvelopeKind kind, Consumer<EnvelopeKind> act) {
        return Key.tile(picture, text, note, () -> act.accept(kind));
    }
}
