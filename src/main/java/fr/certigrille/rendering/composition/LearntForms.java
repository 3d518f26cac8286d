package fr.certigrille.rendering.composition;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What composers have learnt, shared by those of several threads: fonts, frames and pieces. Thread-safe. */
public final class LearntForms {

    private static final int KEPT = 32;

    private final Faces faces;
    private final EmbeddedFonts fonts = new EmbeddedFonts();
    private final Map<String, Frame> frames = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Frame> eldest) {
            return size() > KEPT;
        }
    };

    /** @param fontFolder the font files that FOP uses */
    public LearntForms(Path fontFolder) {
        faces = new Faces(fontFolder);
    }

    /** Learns a form. */
    interface Learning {
        LearntForm learn() throws NotComposableException;
    }

    /** A frame: learnt by the first who asks, while others who ask for the same wait. */
    private static final class Frame {

        private @Nullable Optional<LearntForm> form;

        synchronized Optional<LearntForm> form(Learning learning) {
            if (form == null) {
                form = learnt(learning);
            }
            return form;
        }

        private static Optional<LearntForm> learnt(Learning learning) {
            try {
                return Optional.of(learning.learn());
            } catch (NotComposableException e) {
                return Optional.empty();
            }
        }
    }

    Faces faces() {
        return faces;
    }

    EmbeddedFonts fonts() {
        return fonts;
    }

    /** The form of a frame. */
    LearntForm form(String frame, Learning learning) throws NotComposableException {
        return frame(frame)
                .form(learning)
                .orElseThrow(() -> new NotComposableException("a frame that cannot be learnt"));
    }

    private synchronized Frame frame(String frame) {
        return frames.computeIfAbsent(frame, key -> new Frame());
    }
}
