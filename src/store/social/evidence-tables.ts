/** Evidence beside phenomena: sources, indicator pins, imported indicators, quotes. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its own part
export interface EvidenceTables {}
