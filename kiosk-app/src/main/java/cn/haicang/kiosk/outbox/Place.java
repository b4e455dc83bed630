package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import java.util.Optional;

/**
 * Where an envelope stands in its chain.
 *
 * @param number not to be shown to anyone before {@link Committed} says it
 * @param previousHead absent for the first of a chain
 */
public record Place(
        EnvelopeId id,
        InstallationId installation,
        Sequence sequence,
        ReceiptNumber number,
        Optional<Sha256> previousHead) {}
