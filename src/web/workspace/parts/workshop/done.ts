const DONE = [
  ...(['created', 'saved', 'held', 'reported', 'undone', 'removed', 'added'] as const),
  ...(['shared', 'unshared', 'unshared-by-change'] as const),
] as const
export type WorkshopDone = (typeof DONE)[number]

/** What was done, as the address says it after an act: `?done=held`. */
export function workshopDone(url: URL): WorkshopDone | null {
  return DONE.find((one) => one === url.searchParams.get('done')) ?? null
}
