import { z } from 'zod'
import { PHENOMENON_STATES, type PhenomenonState } from '../../model/phenomenon.ts'
import { withoutIdentityCode } from '../free-text.ts'

export const phenomenonId = z.string().min(1).max(40)
export const version = z.int().min(1)

/** Both national languages; one may wait for its translation. */
export const bothLanguages = (longest: number) =>
  z.strictObject({ fi: withoutIdentityCode(longest), sv: withoutIdentityCode(longest) })

export const TITLE = 160
export const DESCRIPTION = 600
export const ANALYSIS = 20_000
export const MEMO = 5_000
export const NOTE = 500

/** A title in one of the languages at least. */
export const titles = bothLanguages(TITLE).refine(({ fi, sv }) => fi !== '' || sv !== '', { message: 'a title is missing' })

export const movableState = z
  .enum(Object.keys(PHENOMENON_STATES.states) as [PhenomenonState, ...PhenomenonState[]])
  .exclude(['merged'])
