/** History of proposals: events, milestones, hand-ons, effects, influence, answers back. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its own part
export interface ProposalHistoryTables {}
