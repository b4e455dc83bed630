package cn.haicang.kiosk.form;

import cn.haicang.protocol.form.Field;

/** One decision, one screen. An address takes three. */
sealed interface FormStep {
    Field field();

    /** @param most digits that are taken */
    record Digits(Field field, int most) implements FormStep {}

    record Choice(Field.OneOf field) implements FormStep {}

    record Street(Field.Address field) implements FormStep {}

    record Community(Field.Address field) implements FormStep {}

    record Detail(Field.Address field) implements FormStep {}

    record Sign(Field.Signature field) implements FormStep {}

    record Write(Field.Words field) implements FormStep {}
}
