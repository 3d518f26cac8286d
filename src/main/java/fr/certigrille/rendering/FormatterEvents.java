package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/** Collects what FOP complains of while it makes one document: any complaint fails that document. */
final class FormatterEvents implements EventListener {

    private final List<Event> complaints = new ArrayList<>();

    @Override
    public void processEvent(Event event) {
        EventSeverity severity = event.getSeverity();
        if (severity != EventSeverity.INFO) {
            complaints.add(event);
        }
    }

    /** @throws FindingException when FOP complained */
    void check(String name) {
        if (!complaints.isEmpty()) {
            throw new FindingException(complaints.stream()
                    .map(event -> finding(event, name))
                    .distinct()
                    .toList());
        }
    }

    boolean isEmpty() {
        return complaints.isEmpty();
    }

    /** Only the event's name leaves: FOP's sentences may quote the text. */
    private static Finding finding(Event event, String name) {
        String id = event.getEventID();
        String last = id.substring(id.lastIndexOf('.') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        Code code = lower.contains("overflow")
                ? Code.CONTENT_OVERFLOWS
                : lower.contains("glyph") ? Code.GLYPH_MISSING : Code.RENDERING_FAILED;
        return Finding.of(code, Place.of(name), last);
    }
}
