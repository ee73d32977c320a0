import { z } from 'zod'
import { helsinkiDay } from '../../collect/delivery/helsinki-day.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import type { AuditFilter } from '../../store/search-audit.ts'

const LONGEST = 100
const wordSchema = z
  .string()
  .trim()
  .max(LONGEST)
  .refine((text) => !looksLikeIdentityCode(text), 'looks like an identity code, and the audit trail holds none')
  .default('')
const daySchema = z
  .string()
  .trim()
  .refine((text) => text === '' || helsinkiDay(text) === text, 'not a day YYYY-MM-DD')
  .default('')

/** What a search of the audit trail may ask for. Days are those of Helsinki, both included; an empty text asks for nothing. */
export const auditFilterShape = { actor: wordSchema, operation: wordSchema, subject: wordSchema, from: daySchema, to: daySchema }

export interface AuditQuestion {
  readonly actor: string
  readonly operation: string
  readonly subject: string
  readonly from: string
  readonly to: string
}

export function filterOf({ actor, operation, subject, from, to }: AuditQuestion): AuditFilter {
  return {
    actor,
    operation,
    subject,
    from: from === '' ? null : startOfDay(from),
    to: to === '' ? null : startOfDay(dayAfter(to)),
  }
}

/** Names of the filters that were used, for the entry about the search itself: never what was typed. */
export function filtersUsed(question: AuditQuestion): string {
  const { actor, operation, subject, from, to } = question
  return Object.entries({ actor, operation, subject, from, to })
    .filter(([, value]) => value !== '')
    .map(([name]) => name)
    .join(' ')
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The first moment of a day in Helsinki: 21 or 22 o'clock UTC of the day before. */
function startOfDay(day: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const early = new Date(midnight - 3 * HOUR_MS).toISOString()
  return helsinkiDay(early) === day ? early : new Date(midnight - 2 * HOUR_MS).toISOString()
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
