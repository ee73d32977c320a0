import { Secret, TOTP } from 'otpauth'

/*
 * Codes of authenticator apps (RFC 6238): six digits, a new one every 30 seconds. The code of the step before and after is accepted
 * too, as clocks differ; a code is accepted once.
 */

const STEP_SECONDS = 30
const STEPS_AROUND = 1
const ISSUER = 'Tietopolku'

/** A new secret in base32, as apps take it. */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that a QR code carries. The e-mail tells the accounts in an app apart. */
export function authenticatorAddress(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/** The code of a moment; for demo accounts and tests. */
export function authenticatorCode(secret: string, at: string): string {
  return totp(secret).generate({ timestamp: Date.parse(at) })
}

/** The time step of an accepted code; null when the code is wrong, too old, too new, or its step is not after `lastStep`. */
export function acceptedStep({
  secret,
  code,
  at,
  lastStep,
}: {
  secret: string
  code: string
  at: string
  lastStep: number
}): number | null {
  const timestamp = Date.parse(at)
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ''), timestamp, window: STEPS_AROUND })
  if (delta === null) return null
  const step = Math.floor(timestamp / 1000 / STEP_SECONDS) + delta
  return step > lastStep ? step : null
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: STEP_SECONDS,
    algorithm: 'SHA1',
  })
}
