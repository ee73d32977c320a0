/** What came of posting to an address of the form: its JSON, or why there is none. */
export type Posted = { readonly status: number; readonly told: unknown } | 'unreachable' | 'signed-out'

const FORBIDDEN = 403
const TOKEN_FIELD = 'input[name="formToken"]'
/** Browsers refuse longer bodies for requests that outlive their page. */
const LONGEST_KEPT_ALIVE = 60_000

/** Posts fields as a form of this page would, with its form token. Never throws. A save goes on when the page is left meanwhile. */
export async function postForm(address: string, fields: readonly (readonly [string, string])[]): Promise<Posted> {
  try {
    const answer = await postWithToken(address, fields)
    if (answer.type === 'opaqueredirect') return 'signed-out'
    return { status: answer.status, told: await answer.json() }
  } catch {
    return 'unreachable'
  }
}

/** Whoever signed in again in another tab has a new form token: it is fetched once, and the page goes on with it. */
async function postWithToken(address: string, fields: readonly (readonly [string, string])[]): Promise<Response> {
  const first = await send(address, fields, shownToken())
  if (first.status !== FORBIDDEN) return first
  const token = await currentToken()
  if (token === null) return first
  for (const field of document.querySelectorAll<HTMLInputElement>(TOKEN_FIELD)) field.value = token
  return send(address, fields, token)
}

function shownToken(): string {
  return document.querySelector<HTMLInputElement>(TOKEN_FIELD)?.value ?? ''
}

/** The token that this page would carry if it were loaded now; null when that cannot be told. */
async function currentToken(): Promise<string | null> {
  const page = await fetch(window.location.pathname + window.location.search, { redirect: 'manual' })
  if (!page.ok) return null
  const text = await page.text()
  return new DOMParser().parseFromString(text, 'text/html').querySelector<HTMLInputElement>(TOKEN_FIELD)?.value ?? null
}

function send(address: string, fields: readonly (readonly [string, string])[], formToken: string): Promise<Response> {
  const body = new URLSearchParams([['formToken', formToken], ...fields.map(([name, value]) => [name, value])])
  const keepalive = body.toString().length < LONGEST_KEPT_ALIVE
  return fetch(address, { method: 'POST', body, redirect: 'manual', keepalive })
}
