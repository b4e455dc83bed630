package cn.haicang.console.terminals.ui;

import cn.haicang.protocol.form.District;
import java.util.List;

/** The streets of the district. */
@FunctionalInterface
interface Streets {
    List<District.Street> all();
}
