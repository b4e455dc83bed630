package cn.haicang.kiosk.form;

import cn.haicang.devices.print.PrintResult;

/** How the receipt on paper stands, as the resident is told. */
enum Paper {
    PRINTING,
    OUT,
    NOT_OUT,
    STOPPED_MIDWAY,
    /** Only the resident can see whether it lies there. */
    ASK;

    static Paper of(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed _ -> OUT;
            case PrintResult.NotPrinted _ -> NOT_OUT;
            case PrintResult.StoppedMidway _ -> STOPPED_MIDWAY;
            case PrintResult.Unknown _ -> ASK;
        };
    }
}
