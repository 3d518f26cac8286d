package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;

/**
 * The process that looks from outside run in: orders come by its standard input, replies go by its standard output. It ends when its input
 * does, whatever it is busy with: nobody waits for it any more.
 */
final class OutsidePressMain {

    /** What it says once it can take orders. */
    static final int READY = 0x47;

    private final Press press;
    private final DataOutputStream replies;

    private OutsidePressMain(Press press, DataOutputStream replies) {
        this.press = press;
        this.replies = replies;
    }

    /** Arguments: the folder of our stylesheets, and the folder of grids. */
    public static void main(String[] folders) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        JaxpFactories.pin();
        DataOutputStream replies =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        Path ours = Path.of(folders[0]);
        Press press = new Press(ours, Path.of(folders[1]), new Typeface(ours));
        replies.write(READY);
        replies.flush();
        new OutsidePressMain(press, replies).serve(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    }

    private void serve(BufferedInputStream input) throws IOException {
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "press");
            thread.setDaemon(true);
            return thread;
        });
        DataInputStream orders = new DataInputStream(input);
        try {
            while (true) {
                PressOrder order = PressOrder.read(orders);
                worker.execute(() -> answer(order));
            }
        } catch (EOFException nobodyAsks) {
            worker.shutdownNow();
        }
    }

    private void answer(PressOrder order) {
        try {
            reply(order).write(replies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PressReply reply(PressOrder order) {
        try {
            return made(order);
        } catch (FindingException e) {
            return PressReply.refusing(e.findings());
        } catch (StackOverflowError e) {
            return PressReply.refusing(List.of(Finding.of(Code.STYLESHEET_TOO_MUCH, Place.of(order.name()))));
        } catch (SaxonApiException | RuntimeException e) {
            return PressReply.refusing(List.of(Finding.of(Code.RENDERING_FAILED, Place.of(order.name()), "XSLT")));
        }
    }

    private PressReply made(PressOrder order) throws SaxonApiException {
        XdmNode document = press.stylesheet().parse(new ByteArrayInputStream(order.document()));
        ByteArrayOutputStream made = new ByteArrayOutputStream(1 << 17);
        int pages = press.make(order.kind(), order.annex(), order.name(), document, null, made);
        return new PressReply(List.of(), pages, made.toByteArray());
    }
}
