package fr.certigrille.rendering.composition;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

        private boolean met;
        private @Nullable LearntForm form;

        /** The form; null when it cannot be learnt. */
        synchronized @Nullable LearntForm form(Learning learning) {
            if (!met) {
                form = learnt(learning);
                met = true;
            }
            return form;
        }

        private static @Nullable LearntForm learnt(Learning learning) {
            try {
                return learning.learn();
            } catch (NotComposableException e) {
                return null;
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
        return NotComposableException.present(frame(frame).form(learning), "a frame that cannot be learnt");
    }

    private synchronized Frame frame(String frame) {
        return frames.computeIfAbsent(frame, key -> new Frame());
    }
}
