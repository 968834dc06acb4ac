/**
 * Who may ask what, of whom and by which channel; whether a machtiging is needed at all; when the answer is due and how long it is
 * valid. Policy is data: this package only weighs it. Knows no request that is under way, no form's questions and no contract.
 */
@NullMarked
package nl.machtigingen.mogelijkheden;

import org.jspecify.annotations.NullMarked;
