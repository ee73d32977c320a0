import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type Phenomenon, SEEN_BY_REPORTERS } from '../../model/phenomenon.ts'
import { type SocialUnit, shownUnit } from '../../model/social-unit.ts'
import type { Texts } from '../../model/text.ts'
import { insertEcho } from '../../store/social/echoes.ts'
import { phenomenaOf, phenomenonById } from '../../store/social/phenomena.ts'
import { unitById, unitsOf } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { phenomenonId } from './input-shapes.ts'
import { phenomenonNotFound } from './phenomenon-problems.ts'

export interface WatchedPhenomena {
  readonly phenomena: readonly Pick<Phenomenon, 'id' | 'owner' | 'titles' | 'descriptions'>[]
  /** Units of the county that are big enough to be named. */
  readonly units: readonly Pick<SocialUnit, 'id' | 'names'>[]
  readonly groups: readonly { readonly code: string; readonly names: Texts }[]
}

/** What everybody who reports sees of the county's phenomena: titles and descriptions of those that are watched or further on. */
export const listWatched = defineOperation({
  name: 'phenomenon.watched',
  title: { fi: 'Näytä seurattavat ilmiöt', sv: 'Visa bevakade fenomen', en: 'Show watched phenomena' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, context): Promise<WatchedPhenomena> {
    const organisers = context.reach.organisers()
    const owners = organisers === 'all' ? [] : organisers
    const phenomena = (await phenomenaOf(context.db, owners)).filter(isSeen)
    const units = (await unitsOf(context.db, owners)).filter((unit) => isOpen(unit, context) && shownUnit(unit) !== null)
    return {
      phenomena: phenomena.map(({ id, owner, titles, descriptions }) => ({ id, owner, titles, descriptions })),
      units: units.map(({ id, names }) => ({ id, names })),
      groups: groupsOn(context),
    }
  },
})

/**
 * "I see this too": one more who sees a watched phenomenon. Performed as somebody without an account, whoever has signed in: neither the
 * row nor the audit trail can lead to a person. So that one person says it once only, the person would have to be kept; doubles are rather
 * borne, and echoes are always shown apart from reports.
 */
export const echoPhenomenon = defineOperation({
  name: 'phenomenon.echo',
  title: { fi: 'Minäkin näen tämän', sv: 'Jag ser det här också', en: 'I see this too' },
  access: 'state',
  input: z.strictObject({
    phenomenon: phenomenonId,
    unit: z.string().max(40).nullable().default(null),
    group: z.string().max(40).nullable().default(null),
  }),
  async perform({ phenomenon: id, unit: wanted, group }, context): Promise<void> {
    const phenomenon = await phenomenonById(context.db, id)
    if (!phenomenon || phenomenon.owner === 'national' || !isSeen(phenomenon)) throw phenomenonNotFound(id)
    const unit = wanted === null ? null : await unitById(context.db, wanted)
    const isOwnUnit = unit !== null && unit.organiser === phenomenon.owner
    const isGroup = context.definitions.socialReporting.lists.groups.codes.some(({ key }) => key === group)
    await context.commit({ subject: `phenomenon/${id}` }, (transaction) =>
      insertEcho(transaction, {
        id: randomId(),
        phenomenon: id,
        organiser: phenomenon.owner,
        unit: isOwnUnit ? shownUnit(unit) : null,
        group: isGroup ? group : null,
        onDay: helsinkiDay(context.now()),
      }),
    )
  },
})

function groupsOn({ definitions, now }: Pick<OperationContext, 'definitions' | 'now'>): WatchedPhenomena['groups'] {
  const today = helsinkiDay(now())
  return definitions.socialReporting.lists.groups.codes
    .filter(({ validFrom, validTo }) => (validFrom ?? today) <= today && (validTo ?? today) >= today)
    .map(({ key, names }) => ({ code: key, names }))
}

function isSeen({ state, owner }: Pick<Phenomenon, 'state' | 'owner'>): boolean {
  return owner !== 'national' && (SEEN_BY_REPORTERS as readonly string[]).includes(state)
}

function isOpen({ validFrom, validUntil }: SocialUnit, { now }: Pick<OperationContext, 'now'>): boolean {
  const today = helsinkiDay(now())
  return validFrom <= today && (validUntil === null || validUntil >= today)
}
