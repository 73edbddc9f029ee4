package org.nianbao.export;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML inside a file that may be anybody's: nothing it names is fetched or expanded. */
final class SafeXml {
  private SafeXml() {}

  /** Makes readers that know no document types and no external entities. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The words of all elements of a name from here on, one behind the other. */
  static String words(XMLStreamReader reader, String element) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals(element)) {
        words.append(reader.getElementText());
      }
    }
    return words.toString();
  }
}
