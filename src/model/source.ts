/** Source labels of published tables: the archive, the separate delivery, and both as a union of persons. */
export const SOURCES = ['SHA', 'ET', 'SHA+ET'] as const
export type Source = (typeof SOURCES)[number]

/**
 * Evidence of a client relationship in a task: A task block of a client relationship document, B matter document,
 * C any document dated in the period, D period of a separate delivery.
 */
const EVIDENCE_PATHS = ['A', 'B', 'C', 'D'] as const
export type EvidencePath = (typeof EVIDENCE_PATHS)[number]
