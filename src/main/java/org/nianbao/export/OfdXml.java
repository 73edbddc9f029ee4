package org.nianbao.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML part of an OFD file. */
final class OfdXml {
  static final String NAMESPACE = "http://www.ofdspec.org/2016";

  private static final String PREFIX = "ofd";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  /** Begins a part with its root element. */
  OfdXml(String root, String... attributes) {
    try {
      writer =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      writer.writeStartElement(PREFIX, root, NAMESPACE);
      writer.writeNamespace(PREFIX, NAMESPACE);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins an element. */
  OfdXml open(String name, String... attributes) {
    try {
      writer.writeStartElement(PREFIX, name, NAMESPACE);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the element begun last. */
  OfdXml close() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element with nothing in it but its attributes. */
  OfdXml empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  /** An element with words in it. */
  OfdXml element(String name, String words, String... attributes) {
    open(name, attributes);
    try {
      writer.writeCharacters(words);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return close();
  }

  /** Ends all elements; returns the part. */
  byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.close();
      return out.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      writer.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }
}
