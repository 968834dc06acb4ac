/**
 * XML made safe: hardened parsers, compiled schemas, compiled stylesheets. The only user of XML factories, so that no parser with
 * default settings exists anywhere else. Knows no message.
 */
@NullMarked
package nl.machtigingen.xml;

import org.jspecify.annotations.NullMarked;
