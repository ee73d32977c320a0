/** Briefings: sections, comments, editions. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its own part
export interface BriefingTables {}
