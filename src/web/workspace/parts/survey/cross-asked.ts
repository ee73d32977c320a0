/** What the address asks of the page beside the round; empty: not chosen. */
export interface CrossAsked {
  readonly question: string
  readonly by: string
  readonly of: 'rows' | 'columns'
  /** Key of what the results are compared with. */
  readonly compare: string
}

export function crossAskedIn(url: URL): CrossAsked {
  const value = (name: string) => url.searchParams.get(name)?.slice(0, 200) ?? ''
  return {
    question: value('question'),
    by: value('by'),
    of: value('of') === 'rows' ? 'rows' : 'columns',
    compare: value('compare'),
  }
}
