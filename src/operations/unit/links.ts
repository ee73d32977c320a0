import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { LINK_AUDIENCES, type LinkAudience } from '../../model/social-unit.ts'
import { type Texts, textsOf } from '../../model/text.ts'
import { closeLink, insertLink, linkByToken, unitById } from '../../store/social/units.ts'
import { defineOperation } from '../operation.ts'
import { randomSigns } from '../random-id.ts'
import { heldUnit } from './held-unit.ts'

const TOKEN_SIGNS = 10
const tokenSchema = z.string().regex(/^[0-9a-z]{1,40}$/)

/** Makes a link of the unit, for workers or for clients. Others stay open. */
export const makeUnitLink = defineOperation({
  name: 'unit.make-link',
  title: { fi: 'Tee yksikön havaintolinkki', sv: 'Skapa enhetens observationslänk', en: 'Make a link of a unit' },
  access: 'state',
  input: z.strictObject({ unit: z.string().max(40), audience: z.enum(Object.keys(LINK_AUDIENCES) as LinkAudience[]) }),
  perform: async ({ unit: id, audience }, context): Promise<{ token: string }> => {
    const unit = await heldUnit(context, id)
    const token = randomSigns(TOKEN_SIGNS)
    return context.commit({ subject: `unit/${id}`, details: { organiser: unit.organiser, audience } }, async (transaction) => {
      await insertLink(transaction, { token, unit: id, audience, madeOn: helsinkiDay(context.now()), closedOn: null })
      return { token }
    })
  },
})

/** Closes a link: what was sent by it stays, and nothing more can be sent. */
export const closeUnitLink = defineOperation({
  name: 'unit.close-link',
  title: { fi: 'Sulje yksikön havaintolinkki', sv: 'Stäng enhetens observationslänk', en: 'Close a link of a unit' },
  access: 'state',
  input: z.strictObject({ token: tokenSchema }),
  perform: async ({ token }, context): Promise<{ unit: string }> => {
    const link = await linkByToken(context.db, token)
    const unit = await heldUnit(context, link?.unit ?? '')
    return context.commit({ subject: `unit/${unit.id}`, details: { organiser: unit.organiser } }, async (transaction) => {
      await closeLink(transaction, { token, day: helsinkiDay(context.now()) })
      return { unit: unit.id }
    })
  },
})

export interface UnitOfLink {
  readonly unit: {
    readonly id: string
    readonly organiser: string
    readonly names: { readonly fi: string; readonly sv: string }
    readonly task: string | null
    readonly municipality: string | null
  }
  readonly audience: LinkAudience
  readonly organiserNames: Texts
}

/** What a link opens. @throws Problem `link-not-open` for unknown and closed links, and those of units that have ended. */
export const unitOfLink = defineOperation({
  name: 'unit.of-link',
  title: { fi: 'Avaa havaintolinkki', sv: 'Öppna en observationslänk', en: 'Open a link' },
  access: 'read',
  input: z.strictObject({ token: z.string().max(200) }),
  perform: async ({ token }, { db, definitions, now }): Promise<UnitOfLink> => {
    const link = tokenSchema.safeParse(token).success ? await linkByToken(db, token) : null
    const unit = link && link.closedOn === null ? await unitById(db, link.unit) : null
    const today = helsinkiDay(now())
    if (!link || !unit || (unit.validUntil !== null && unit.validUntil < today)) throw linkNotOpen()
    const { id, organiser, names, task, municipality } = unit
    const organiserNames = countyByCode(definitions, organiser)?.names ?? textsOf(() => organiser)
    return { unit: { id, organiser, names, task, municipality }, audience: link.audience, organiserNames }
  },
})

/** Unknown links, closed ones, and those that open something else look the same. */
export function linkNotOpen(): Problem {
  return new Problem({
    code: 'link-not-open',
    kind: 'notFound',
    parameters: {},
    texts: {
      fi: 'Linkki ei ole käytössä. Kysy uusi linkki työpaikaltasi tai palvelupisteestä. Kuittikoodilla näet edelleen aiemmat havaintosi.',
      sv: 'Länken är inte i bruk. Be om en ny länk på din arbetsplats eller serviceplats. Med kvittokoden ser du fortfarande dina tidigare observationer.',
      en: 'The link is not in use. Ask for a new one at your workplace or service point. With the receipt code you still see what you have sent.',
    },
  })
}
