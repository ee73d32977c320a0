/** Tables of the state database. Each is described here and queried in the files beside. */
// biome-ignore lint/complexity/noBannedTypes: no table yet
export type ApprovalTables = {}
