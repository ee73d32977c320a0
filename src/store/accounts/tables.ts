import type { Generated } from 'kysely'

/** Tables of accounts. Times are ISO date-times in UTC, days `YYYY-MM-DD` in Helsinki. No secret is here: only digests and sealed ones. */
export interface AccountTables {
  account: AccountTable
  account_grant: GrantTable
  invitation: InvitationTable
  session: SessionTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  recovery_code: RecoveryCodeTable
  sign_in_tries: SignInTriesTable
  service_key: ServiceKeyTable
  access_code: AccessCodeTable
}

export interface AccountTable {
  number: Generated<number>
  /** `a000001` */
  id: string
  /** Lower case. */
  email: string
  name: string
  language: string
  /** `password` or `staff` (OpenID Connect). */
  sign_in: string
  /** State of `ACCOUNT_STATES`. */
  status: string
  /** Argon2id with its parameters and salt; null before the invitation is accepted and for staff sign-in. */
  password_hash: string | null
  /** Sealed (see `register/state-secrets.ts`). */
  totp_secret: string | null
  /** Shown as a QR code, not yet confirmed by a code. Sealed. */
  pending_totp_secret: string | null
  oidc_issuer: string | null
  oidc_subject: string | null
  last_sign_in_at: string | null
  closed_at: string | null
  created_at: string
  /** 1 for the account that `account create-administrator` made first. */
  is_first_administrator: Generated<number>
  /** Time step of the last authenticator code that was accepted: it and earlier ones are not accepted again. */
  totp_last_step: Generated<number>
  version: Generated<number>
}

export interface GrantTable {
  number: Generated<number>
  account: string
  role: string
  organiser: string | null
  vendor: string | null
  given_by: string
  given_at: string
  /** First day. */
  valid_from: string
  /** Last day; null = until withdrawn. */
  valid_until: string | null
  withdrawn_at: string | null
  withdrawn_by: string | null
}

export interface InvitationTable {
  number: Generated<number>
  account: string
  /** `invitation` to a new account, or `password` for a new password of an account in use. */
  purpose: string
  token_hash: string
  created_by: string
  created_at: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}

export interface SessionTable {
  number: Generated<number>
  id: string
  account: string
  token_hash: string
  /** State of `SESSION_STAGES`. */
  stage: string
  /** Kind of device in words, as `Firefox, Linux`: nothing that tells one device from another. */
  device: string
  created_at: string
  last_seen_at: string
  expires_at: string
  ended_at: string | null
  /** `signed-out`, `next-step`, `revoked`, `password-changed`, `account-closed`, `too-many-tries`. */
  ended_why: string | null
}

export interface PasskeyTable {
  number: Generated<number>
  /** Credential id, base64url. */
  id: string
  account: string
  /** COSE key, base64url. */
  public_key: string
  /** JSON array. */
  transports: string
  /** What its owner calls it. */
  name: string
  counter: Generated<number>
  created_at: string
  last_used_at: string | null
}

export interface PasskeyChallengeTable {
  number: Generated<number>
  challenge: string
  account: string
  /** `register` or `sign-in`. */
  purpose: string
  expires_at: string
}

export interface RecoveryCodeTable {
  number: Generated<number>
  account: string
  code_hash: string
  used_at: string | null
}

export interface SignInTriesTable {
  number: Generated<number>
  /** Keyed digest of an e-mail address, or of a network address and the day. */
  key: string
  failures: Generated<number>
  /** How many times in a row it has been locked. */
  locks: Generated<number>
  last_at: string
  locked_until: string | null
}

export interface ServiceKeyTable {
  number: Generated<number>
  /** `k000001` */
  id: string
  name: string
  role: string
  organiser: string | null
  vendor: string | null
  key_hash: string
  created_by: string
  created_at: string
  expires_at: string
  revoked_at: string | null
  last_used_at: string | null
}

export interface AccessCodeTable {
  number: Generated<number>
  /** `c000001` */
  id: string
  organiser: string
  collection: string
  round: string
  /** Key of the respondent whose form it opens; the organiser's own code for a county. */
  respondent: string | null
  code_hash: string
  created_by: string
  created_at: string
  /** Last day. */
  valid_until: string
  revoked_at: string | null
  last_used_at: string | null
}
