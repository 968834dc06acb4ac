/**
 * Rules as data: a folder of XML files, read, checked and compiled at the start and again when they change. Owns finding the files,
 * their versions and periods, and the switch from one set to the next; must not know what a rule says.
 */
@NullMarked
package nl.machtigingen.regelset;

import org.jspecify.annotations.NullMarked;
