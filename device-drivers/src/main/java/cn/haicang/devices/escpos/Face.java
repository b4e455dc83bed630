package cn.haicang.devices.escpos;

/** How large a line is set, and how that is said: GS ! for Latin, FS ! for Chinese where these are kept apart. */
enum Face {
    NORMAL(1, 0x00, 0x00),
    /** Twice as high and as wide. */
    DOUBLE(2, 0x11, 0x0C),
    /** Twice as high only. */
    TALL(1, 0x01, 0x08);

    private final int columnsOfOne;
    private final int latin;
    private final int chinese;

    Face(int columnsOfOne, int latin, int chinese) {
        this.columnsOfOne = columnsOfOne;
        this.latin = latin;
        this.chinese = chinese;
    }

    int columnsOfOne() {
        return columnsOfOne;
    }

    int latin() {
        return latin;
    }

    int chinese() {
        return chinese;
    }
}
