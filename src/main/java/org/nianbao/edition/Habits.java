package org.nianbao.edition;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Optional;

/**
 * What is usual for reports of an edition, beyond its arithmetic.
 *
 * @param leap from how many times last year's figure (or one part in that many) on a change is
 *     striking; empty where leaps are not looked at
 * @param leapLeast smaller changes than this are never striking
 * @param deadline until which day of the following year a report must be out; empty for none
 * @param regionDeadline the same for the report of a whole region, where it is another day
 * @param deadlineBasis the clause of law that sets it
 */
public record Habits(
    Optional<BigDecimal> leap,
    BigDecimal leapLeast,
    Optional<MonthDay> deadline,
    Optional<MonthDay> regionDeadline,
    String deadlineBasis) {}
