import type { AuditEntry } from './append-audit.ts'

/**
 * What stands alone in a text and has the shape of an identity code: a day and month that exist, six digits, a sign or letter of the
 * century or nothing, three digits and a check sign. Ids and digests hold many digits too, but no digit or letter stands around a code.
 */
const CODE =
  /(?<![0-9A-Za-z])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+–—_.: ]{0,3}[A-FU-Ya-fu-y]?[-+–—_.: ]{0,3}\d{3}[0-9A-Za-z](?![0-9A-Za-z])/

/** Details longer than this are no keys: free text came along by mistake. */
const LONGEST_VALUE = 500

/**
 * The last guard of the audit trail: it holds keys and numbers, never an identity code or a long text.
 * @throws Error (a bug of the operation, which names it but never the value).
 */
export function requireKeysOnly({ operation, subject, details }: AuditEntry): void {
  // Numbers are counts: ten digits of bytes may have the shape of a code without its sign.
  const values = Object.values(details).filter((value) => typeof value === 'string')
  const texts = [subject, ...Object.keys(details), ...values]
  if (texts.some((text) => text.length > LONGEST_VALUE))
    throw new Error(`${operation} would write a long text into the audit trail`)
  if (texts.some((text) => CODE.test(text)))
    throw new Error(`${operation} would write what looks like an identity code into the audit trail`)
}
