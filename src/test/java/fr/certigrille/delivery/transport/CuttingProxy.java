package fr.certigrille.delivery.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server, which is cut after so many bytes towards it: once for each number given, then no more. */
public final class CuttingProxy implements AutoCloseable {

    private static final long ENDLESS = Long.MAX_VALUE - 1;

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final Queue<Long> cuts;
    private final boolean freezes;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong budget;
    private final CountDownLatch frozen = new CountDownLatch(1);
    final AtomicInteger connections = new AtomicInteger();

    CuttingProxy(int server, Long... cuts) throws IOException {
        this(server, false, cuts);
    }

    /** A line that goes silent once, when so many bytes went towards the server over all connections. */
    public static CuttingProxy freezing(int server, long after) throws IOException {
        return new CuttingProxy(server, true, after);
    }

    private CuttingProxy(int server, boolean freezes, Long... cuts) throws IOException {
        this.budget = new AtomicLong(freezes ? cuts[0] : 0);
        this.server = server;
        this.freezes = freezes;
        this.cuts = new ConcurrentLinkedQueue<>(freezes ? List.of() : List.of(cuts));
        start(this::accept);
    }

    /** Waits until the line has gone silent. */
    public boolean isFrozen() throws InterruptedException {
        return frozen.await(60, TimeUnit.SECONDS);
    }

    public int port() {
        return entry.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entry.accept();
                Socket onwards = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(client, onwards));
                connections.incrementAndGet();
                Long cut = cuts.poll();
                start(() -> pass(client, onwards, cut == null ? ENDLESS : cut));
                start(() -> pass(onwards, client, Long.MAX_VALUE));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void pass(Socket from, Socket to, long most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[4096];
            long passed = 0;
            boolean upwards = most < Long.MAX_VALUE;
            while (passed < most) {
                int read = in.read(bytes, 0, (int) Math.min(bytes.length, most - passed));
                if (read < 0) {
                    break;
                }
                out.write(bytes, 0, read);
                passed += read;
                if (upwards && freezes && budget.addAndGet(-read) <= 0 && frozen.getCount() > 0) {
                    frozen.countDown();
                    return;
                }
            }
        } catch (IOException cut) {
            // closed below
        }
        close(from);
        close(to);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // closed
        }
    }

    @Override
    public void close() {
        close(entry);
        open.forEach(CuttingProxy::close);
    }
}
