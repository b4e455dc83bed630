package cn.haicang.proving.centre;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.terminals.NewTerminal;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.WirePort;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.TerminalId;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The demo's station and its terminal; further terminals stand there as well. */
final class Station {
    private static final String STREET = "350205001";
    private static final NewTerminal FIRST =
            new NewTerminal(new LocalizedText("海虹社区站", "海虹社區站", "Haihong community station"), STREET);
    private static final NewTerminal FURTHER =
            new NewTerminal(new LocalizedText("海虹社区站 二号机", "海虹社區站 二號機", "Haihong community station, second"), STREET);

    private final Terminals terminals;
    private final CentreTrust trust;
    private final WirePort wire;

    Station(Terminals terminals, CentreTrust trust, WirePort wire) {
        this.terminals = terminals;
        this.trust = trust;
        this.wire = wire;
    }

    /** Registered at the first request; a later code of the same terminal is for a new installation of it. */
    synchronized String codeOfOwn() {
        TerminalId own = terminals.list(TerminalScope.DISTRICT).stream()
                .filter(row -> row.site().equals(FIRST.site()))
                .findFirst()
                .map(row -> row.id())
                .orElseGet(() -> terminals.register(Actor.CENTRE, FIRST));
        return codeFor(own);
    }

    synchronized String codeOfAnother() {
        return codeFor(terminals.register(Actor.CENTRE, FURTHER));
    }

    private String codeFor(TerminalId terminal) {
        var answer = new LinkedHashMap<String, String>();
        answer.put("code", terminals.issueCode(Actor.CENTRE, terminal).code().grouped());
        answer.put("url", "https://127.0.0.1:" + wire.number());
        answer.put("ca", trust.authorityPem());
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
