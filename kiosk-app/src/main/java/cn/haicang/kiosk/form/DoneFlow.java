package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;

/** After the commit: the number, the paper, and the news that the centre has it. */
final class DoneFlow {
    private final Stage stage;
    private final Handed handed;
    private final HandIn handIn;
    private Paper paper = Paper.PRINTING;

    DoneFlow(Stage stage, Handed handed, HandIn handIn) {
        this.stage = stage;
        this.handed = handed;
        this.handIn = handIn;
    }

    void begin() {
        print();
        stage.show(this::screen);
    }

    private Screen screen() {
        var number = handed.submission().number();
        var view = new DoneView(
                stage.words(),
                new DoneView.State(number, paper, handIn.atCentre(number), handIn.hotline()),
                new DoneView.Acts(
                        this::reprint, () -> is(Paper.OUT), () -> is(Paper.NOT_OUT), stage::home, stage::end));
        handIn.watch(view, number, view::arrived);
        return view;
    }

    private void reprint() {
        is(Paper.PRINTING);
        print();
    }

    private void print() {
        handIn.print(stage.words(), handed, result -> stage.later(() -> is(result)));
    }

    private void is(Paper now) {
        paper = now;
        stage.redraw();
    }
}
