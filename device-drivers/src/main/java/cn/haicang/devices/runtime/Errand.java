package cn.haicang.devices.runtime;

import cn.haicang.devices.Deadline;
import java.util.concurrent.CompletableFuture;

/**
 * One thing that somebody waits for and a device's thread does. It is answered once; who comes second with an answer is
 * told so.
 */
public final class Errand<Q, A> {
    private final Q question;
    private final Deadline deadline;
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private boolean begun;

    Errand(Q question, Deadline deadline) {
        this.question = question;
        this.deadline = deadline;
    }

    public Q question() {
        return question;
    }

    public Deadline deadline() {
        return deadline;
    }

    /** Called before work that leaves traces; false if nobody waits any longer, and then it must not be done. */
    public synchronized boolean begin() {
        begun = !answer.isDone();
        return begun;
    }

    /** @return false if it was answered before */
    public synchronized boolean answer(A value) {
        return answer.complete(value);
    }

    public boolean isOpen() {
        return !answer.isDone();
    }

    /** Answers by how far it has come. */
    public synchronized void giveUp(A ifBegun, A ifNot) {
        answer.complete(begun ? ifBegun : ifNot);
    }

    CompletableFuture<A> future() {
        return answer;
    }
}
