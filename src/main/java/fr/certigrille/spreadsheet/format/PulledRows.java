package fr.certigrille.spreadsheet.format;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet's XML that hold something, each read when it is asked for. */
abstract class PulledRows implements Iterator<SheetRow> {

    private @Nullable SheetRow next;

    /** Reads on to the next row that holds something; empty at the sheet's end. */
    abstract Optional<SheetRow> read() throws XMLStreamException;

    @Override
    public final boolean hasNext() {
        if (next == null) {
            next = Unchecked.get(this::read).orElse(null);
        }
        return next != null;
    }

    @Override
    public final SheetRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }
}
