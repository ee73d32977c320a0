import type { RegisterKind } from '../../model/delivery.ts'

/** How letters leave this register. */
export interface MailSettings {
  /** `smtp://user:password@host:587`; null: nothing leaves, every letter becomes a file below `mail/`. */
  readonly smtpUrl: string | null
  /** Sender, `Tietopolku <tietopolku@example.fi>`. */
  readonly from: string
  /** Address of the site in letters, without a slash at the end. */
  readonly site: string
}

const NOBODY = 'Tietopolku <tietopolku@example.invalid>'

/** Settings from the environment. A synthetic folder never sends: its people are invented, its addresses must not be anybody's. */
export function mailSettings(kind: RegisterKind, environment: NodeJS.ProcessEnv = process.env): MailSettings {
  const smtpUrl = kind === 'synthetic' ? null : environment.SMTP_URL || null
  const site = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT ?? 3000}`
  return { smtpUrl, from: environment.MAIL_FROM ?? NOBODY, site: site.replace(/\/$/, '') }
}
