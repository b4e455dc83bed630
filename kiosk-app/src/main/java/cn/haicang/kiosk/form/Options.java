package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.ChoiceRows.Row;
import java.util.List;
import java.util.Optional;

/** What a screen offers to choose from, in pages that need no scrolling. */
record Options(String question, String help, List<Row> rows, String present, boolean elder) {
    private static final int IN_ONE_COLUMN = 5;

    Options {
        rows = List.copyOf(rows);
    }

    boolean fitsOnePage() {
        return rows.size() <= IN_ONE_COLUMN;
    }

    /** Two columns beside each other, once one page isn't enough. */
    private int perPage() {
        return elder ? 6 : 8;
    }

    int pages() {
        return fitsOnePage() ? 1 : Math.ceilDiv(rows.size(), perPage());
    }

    List<Row> page(int number) {
        return fitsOnePage() ? rows : rows.subList(number * perPage(), Math.min(rows.size(), (number + 1) * perPage()));
    }

    Optional<String> chosen() {
        return present.isEmpty() ? Optional.empty() : Optional.of(present);
    }

    /** Where the present choice stands, so that nobody has to look for it. */
    int pageOfChosen() {
        for (int page = 0; page < pages(); page++) {
            if (page(page).stream().anyMatch(row -> row.code().equals(present))) {
                return page;
            }
        }
        return 0;
    }
}
