package nl.machtigingen.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An address of somebody else, with the test behind the door: at the moment that the gateway connects, and before it hears a byte, the
 * test does what it came for. After that connections lead to the real address, or nowhere.
 */
final class Relay implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Rule rule = Rule.of(() -> {}, true);

    /** To this port of the loopback. */
    Relay(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 100, LOOPBACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on lets everything through. */
    void open() {
        rule = Rule.of(() -> {}, true);
    }

    /** At the next connection does this first; the connection, and all after it, go through when it is done. */
    CompletableFuture<Void> openAfter(Runnable action) {
        return follow(Rule.of(action, true));
    }

    /** At the next connection does this; the connection, and all after it, are accepted and never answered. */
    CompletableFuture<Void> silentAfter(Runnable action) {
        return follow(Rule.of(action, false));
    }

    private CompletableFuture<Void> follow(Rule next) {
        rule = next;
        return next.done();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Relay::hangUp);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                open.add(caller);
                Thread.ofVirtual().name("relay-connection").start(() -> serve(caller));
            } catch (IOException e) {
                // closed
                return;
            }
        }
    }

    private void serve(Socket caller) {
        Rule ours = rule;
        if (ours.acted() && ours.letsThrough()) {
            connect(caller);
        }
    }

    private void connect(Socket caller) {
        try {
            Socket called = new Socket(LOOPBACK, target);
            open.add(called);
            Thread.ofVirtual().name("relay-back").start(() -> copy(called, caller));
            copy(caller, called);
        } catch (IOException e) {
            hangUp(caller);
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of the two is gone
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens to connections; the first one makes it happen, the others wait for it. */
    private record Rule(Runnable action, boolean letsThrough, AtomicBoolean begun, CompletableFuture<Void> done) {

        static Rule of(Runnable action, boolean letsThrough) {
            return new Rule(action, letsThrough, new AtomicBoolean(), new CompletableFuture<>());
        }

        /** Whether it went well; if not, whoever made the rule hears of it. */
        boolean acted() {
            if (begun.compareAndSet(false, true)) {
                try {
                    action.run();
                    done.complete(null);
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            }
            try {
                done.join();
                return true;
            } catch (CompletionException e) {
                return false;
            }
        }
    }
}
