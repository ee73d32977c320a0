/*
 * The cookie that names a session. Behind TLS it has the prefix that browsers bind to this host; over plain http (a demo on one's own
 * machine) browsers would refuse that.
 */

const NAME = 'tietopolku'

function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${NAME}` : NAME
}

/** The session's token in a request; null without one. */
export function sessionToken(cookieHeader: string | null, publicUrl: string): string | null {
  const name = cookieName(publicUrl)
  const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim().split('='))
  const value = pairs.find(([key]) => key === name)?.[1]
  return value !== undefined && /^[A-Za-z0-9_-]{20,100}$/.test(value) ? value : null
}

/** `Set-Cookie` that begins a session (until the browser is closed; the server ends it earlier), or ends it with `token` null. */
export function sessionCookie(token: string | null, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const age = token === null ? '; Max-Age=0' : ''
  return `${cookieName(publicUrl)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`
}
