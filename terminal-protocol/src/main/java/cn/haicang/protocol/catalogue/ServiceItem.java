package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.form.FormDefinition;

/**
 * One service that a terminal can offer (GB/T 39554).
 *
 * @param title in full, as the law calls it
 * @param shortTitle what fits on a tile
 * @param minutes what it takes a resident at the terminal
 * @param needsLiveAnswer cannot be handed in while the centre is away
 */
public record ServiceItem(
        ServiceCode code,
        LocalizedText title,
        LocalizedText shortTitle,
        Department department,
        CaseKind kind,
        int minutes,
        boolean needsLiveAnswer,
        Guide guide,
        ConsentNotice consent,
        FormDefinition form) {}
