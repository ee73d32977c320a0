/** What the address asks for; the operation refuses what it does not know. */
export function askedIn(url: URL): Readonly<Record<string, string>> {
  const asked = ['cycle', 'measure', 'route'].map((name) => [name, url.searchParams.get(name) ?? ''] as const)
  return Object.fromEntries(asked.filter(([, value]) => value !== ''))
}
