package fr.certigrille.workers;

import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between a process and its database that a test may cut: what is sent then gets lost, and nobody is told. */
final class Proxy implements Network {

    private final ServerSocket server;
    private final DatabaseSettings database;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Proxy(DatabaseSettings database) throws IOException {
        this.database = database;
        this.target = Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    @Override
    public DatabaseSettings seen() {
        return new DatabaseSettings(
                database.url().replace(":" + target + "/", ":" + server.getLocalPort() + "/"),
                database.user(),
                database.password());
    }

    @Override
    public List<String> within() {
        return List.of();
    }

    @Override
    public void cut() {
        cut = true;
    }

    /** Connections that were cut are dead. */
    @Override
    public void heal() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
        cut = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                daemon(() -> forward(near, far));
                daemon(() -> forward(far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void forward(Socket from, Socket to) {
        byte[] bytes = new byte[16_384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!cut) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // as one side wished
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            heal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
