/** Hosts from which the server may fetch indicators: names with commas between. Empty (the default): none. */
export function indicatorHosts(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  const named = (environment.INDICATOR_HOSTS ?? '').split(',').map((host) => host.trim().toLowerCase())
  return named.filter((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))
}

export type Fetched =
  | { readonly text: string }
  | { readonly failed: 'not-allowed' | 'status' | 'redirect' | 'time' | 'network' | 'too-large'; readonly value: string }

interface FetchLimits {
  readonly hosts: readonly string[]
  readonly bytes: number
  readonly milliseconds: number
}

/**
 * Fetches a text over https from a host of the list and from nowhere else: no other port, no name and password, no redirect, no more than
 * so many bytes and so much time. What fails is answered, not thrown.
 */
export async function fetchText(address: string, limits: FetchLimits): Promise<Fetched> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !isAllowed(url, limits.hosts)) return { failed: 'not-allowed', value: url?.hostname ?? '' }
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      headers: { accept: 'application/json, text/csv' },
      signal: AbortSignal.timeout(limits.milliseconds),
    })
    if (response.status >= 300 && response.status < 400) return { failed: 'redirect', value: '' }
    if (!response.ok) return { failed: 'status', value: String(response.status) }
    return await readWithin(response, limits.bytes)
  } catch (error) {
    return { failed: error instanceof Error && error.name === 'TimeoutError' ? 'time' : 'network', value: '' }
  }
}

function isAllowed({ protocol, hostname, port, username, password }: URL, hosts: readonly string[]): boolean {
  return protocol === 'https:' && port === '' && username === '' && password === '' && hosts.includes(hostname)
}

/** Stops at the limit, whatever length the server has announced. */
async function readWithin(response: Response, limit: number): Promise<Fetched> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limit) return { failed: 'too-large', value: '' }
    chunks.push(chunk)
  }
  return { text: Buffer.concat(chunks).toString('utf8') }
}
