import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type Owner, PHENOMENON_STATES, type Phenomenon } from '../../model/phenomenon.ts'
import { addEvent, addLinks, insertPhenomenon } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { aboutPhenomenon } from './commit-phenomenon.ts'
import { bothLanguages, DESCRIPTION, requireFreeOfCodes, requireTitle, titles } from './input-shapes.ts'
import { linkInput, requireTarget } from './link-targets.ts'
import { ownerMissing } from './phenomenon-problems.ts'

/**
 * Raises a phenomenon of one's county (or a national one), empty or with the themes and reports that made somebody see it.
 * @throws Problem `phenomenon-owner-missing` for somebody who works for several counties and named none.
 */
export const createPhenomenon = defineOperation({
  name: 'phenomenon.create',
  title: { fi: 'Nosta ilmiö esiin', sv: 'Lyft fram ett fenomen', en: 'Raise a phenomenon' },
  access: 'state',
  input: z.strictObject({
    owner: z.string().max(20).optional(),
    titles,
    descriptions: bothLanguages(DESCRIPTION).default({ fi: '', sv: '' }),
    links: z.array(linkInput).max(200).default([]),
  }),
  async perform({ owner: named, titles, descriptions, links }, context): Promise<{ readonly phenomenon: string }> {
    const owner = ownerOf(named, context)
    requireTitle(titles)
    requireFreeOfCodes({ title: titles, description: descriptions })
    for (const link of links) {
      requireFreeOfCodes({ note: link.note })
      await requireTarget(context, { owner }, link)
    }
    const at = context.now()
    const id = randomId()
    const phenomenon: Phenomenon = {
      id,
      owner,
      titles,
      descriptions,
      state: PHENOMENON_STATES.initial,
      analysis: { fi: '', sv: '' },
      memo: '',
      startedOn: helsinkiDay(at),
      mergedInto: null,
      sharedOn: null,
      version: 1,
    }
    await context.commit(aboutPhenomenon(phenomenon, { links: links.length }), async (transaction) => {
      await insertPhenomenon(transaction, phenomenon)
      const { state } = phenomenon
      await addEvent(transaction, {
        id: randomId(),
        phenomenon: id,
        at,
        kind: 'created',
        state,
        target: null,
        by: context.actor.id,
      })
      await addLinks(
        transaction,
        links.map((link) => ({ ...link, phenomenon: id, by: context.actor.id, at })),
      )
    })
    return { phenomenon: id }
  },
})

function ownerOf(named: string | undefined, context: OperationContext): Owner {
  if (named !== undefined) {
    requireWorkOf(context, named, 'phenomenon.create')
    return named
  }
  const [only, ...others] = ownersOf(context)
  if (only === undefined || others.length > 0) throw ownerMissing()
  return only
}
