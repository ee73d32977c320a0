/** What cross tables and search are read from. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its own part
export interface ReportFactTables {}
