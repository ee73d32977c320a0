/** National synthesis: shares, requests, plans, year clock, network, governance of the codebook. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by its own part
export interface SynthesisTables {}
