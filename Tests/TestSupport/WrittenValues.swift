import Values

/// The decimal that a test writes; a text that is none stands out as the largest there is.
package func exact(_ text: String) -> Decimal { Decimal(text) ?? Decimal(units: .max) }

/// The day that a test writes; a text that is none stands out as the first of all.
package func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }
