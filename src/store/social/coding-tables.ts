/** Codings, codebooks: what later parts need. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its own part
export interface CodingExtraTables {}
