const NAMES = [
  'given',
  'already',
  'skipped',
  'moved',
  'reports',
  'assigned',
  'joined',
  'taken',
  'without',
  'drawnFrom',
  'seed',
] as const

/** The numbers that an address tells after something was done; what is no number is left out. */
export function countsIn({ searchParams }: URL): Record<string, number> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const text = searchParams.get(`n-${name}`) ?? ''
      return /^\d{1,10}$/.test(text) ? [[name, Number(text)] as const] : []
    }),
  )
}

/** An address with what was done and its numbers. */
export function withCounts(address: string, done: string, counts: Readonly<Record<string, number | null>>): string {
  const pairs = Object.entries(counts).flatMap(([name, value]) => (value === null ? [] : [[`n-${name}`, String(value)]]))
  const search = new URLSearchParams([['done', done], ...pairs])
  return `${address}${address.includes('?') ? '&' : '?'}${search}`
}
