package fr.certigrille.rendering;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;

/**
 * Pins the JAXP factories to those of the JDK. FOP asks for them anew for each document, and without a pin each time every
 * jar of the class path is searched: a fifth of the rendering time.
 */
final class JaxpFactories {

    private JaxpFactories() {}

    /** Pins what is not pinned yet, for the whole process. */
    static void pin() {
        pin(TransformerFactory.class, TransformerFactory.newDefaultInstance());
        pin(SAXParserFactory.class, SAXParserFactory.newDefaultInstance());
        pin(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
    }

    private static void pin(Class<?> factory, Object implementation) {
        if (System.getProperty(factory.getName()) == null) {
            System.setProperty(factory.getName(), implementation.getClass().getName());
        }
    }
}
