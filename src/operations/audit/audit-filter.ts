import { z } from 'zod'
import { helsinkiDay } from '../../collect/delivery/helsinki-day.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import { Problem } from '../../model/problem.ts'
import type { AuditFilter } from '../../store/search-audit.ts'

const LONGEST = 100
const wordSchema = z.string().trim().max(LONGEST).default('')

/** What a search of the audit trail may ask for. Days are those of Helsinki, both included; an empty text asks for nothing. */
export const auditFilterShape = {
  actor: wordSchema,
  operation: wordSchema,
  subject: wordSchema,
  from: wordSchema,
  to: wordSchema,
}

export interface AuditQuestion {
  readonly actor: string
  readonly operation: string
  readonly subject: string
  readonly from: string
  readonly to: string
}

/** @throws Problem `audit-identity-code` or `audit-day` (refused). */
export function filterOf({ actor, operation, subject, from, to }: AuditQuestion): AuditFilter {
  if ([actor, operation, subject].some(looksLikeIdentityCode)) throw identityCodeAsked()
  if ([from, to].some((day) => day !== '' && helsinkiDay(day) !== day)) throw notADay()
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

function identityCodeAsked(): Problem {
  return new Problem({
    code: 'audit-identity-code',
    kind: 'refused',
    texts: {
      fi: 'Hakusana näyttää henkilötunnukselta. Lokissa ei ole henkilötunnuksia, joten haku ei löytäisi mitään eikä sitä tehty. Hae tilin, toimituksen tai muun kohteen tunnuksella.',
      sv: 'Sökordet ser ut som en personbeteckning. Loggen innehåller inga personbeteckningar, så sökningen gjordes inte. Sök med beteckningen på ett konto, en leverans eller något annat.',
      en: 'The word looks like an identity code. The audit trail holds none, so nothing was searched. Search by the id of an account, a delivery or another subject.',
    },
  })
}

function notADay(): Problem {
  return new Problem({
    code: 'audit-day',
    kind: 'refused',
    texts: {
      fi: 'Päivä ei kelpaa. Anna päivä muodossa vvvv-kk-pp, esimerkiksi 2024-05-14.',
      sv: 'Dagen duger inte. Ange dagen i formen åååå-mm-dd, till exempel 2024-05-14.',
      en: 'The day is not valid. Give it as yyyy-mm-dd, for example 2024-05-14.',
    },
  })
}
