const DONE = [
  ...(['created', 'saved', 'moved', 'joined', 'unjoined', 'quoted', 'removed', 'pinned', 'refreshed'] as const),
  ...(['merged', 'split', 'shared', 'unshared', 'echoed', 'imported'] as const),
] as const
export type DoneWord = (typeof DONE)[number]

/** What was done, as the address says it after an act: `?done=saved`. */
export function doneIn(url: URL): DoneWord | null {
  return DONE.find((one) => one === url.searchParams.get('done')) ?? null
}
