import { z } from 'zod'
import { PHENOMENON_STATES, type PhenomenonState } from '../../model/phenomenon.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { titleMissing } from './phenomenon-problems.ts'

export const phenomenonId = z.string().min(1).max(40)
export const version = z.int().min(1)

/** What people type: told in their own words when it holds an identity code, so `requireFreeOfCodes` is asked before it is kept. */
export const typed = (longest: number) => z.string().trim().max(longest)

/** Both national languages; one may wait for its translation. */
export const bothLanguages = (longest: number) => z.strictObject({ fi: typed(longest), sv: typed(longest) })

type Both = { readonly fi: string; readonly sv: string }

/**
 * Refuses identity codes in any of the texts, by the name of the field on the page.
 * @throws Problem `identity-code-in-text`
 */
export function requireFreeOfCodes(texts: Readonly<Record<string, string | Both | null | undefined>>): void {
  const fields = Object.entries(texts).flatMap(([name, text]): [string, string | null | undefined][] =>
    typeof text === 'object' && text !== null
      ? [
          [`${name}Fi`, text.fi],
          [`${name}Sv`, text.sv],
        ]
      : [[name, text]],
  )
  requireNoIdentityCode(Object.fromEntries(fields))
}

/** A title in one of the languages at least. @throws Problem `phenomenon-title-missing` */
export function requireTitle({ fi, sv }: Both): void {
  if (fi === '' && sv === '') throw titleMissing()
}

const TITLE = 160
export const DESCRIPTION = 600
export const ANALYSIS = 20_000
export const MEMO = 5_000
export const NOTE = 500

export const titles = bothLanguages(TITLE)

export const movableState = z
  .enum(Object.keys(PHENOMENON_STATES.states) as [PhenomenonState, ...PhenomenonState[]])
  .exclude(['merged'])
