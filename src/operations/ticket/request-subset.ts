import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import { LARGEST_SUBSET, SUBSET_SELECTIONS } from '../../model/subset.ts'
import { insertSubset } from '../../store/tickets/subsets.ts'
import { addLinks } from '../../store/tickets/tickets.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { type PossibleReader, possibleReaders } from './one-subset.ts'
import { requireTicket } from './one-ticket.ts'
import { readerUnknown } from './subset-problems.ts'
import { unknownThing } from './ticket-problems.ts'

const quarter = z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), 'YYYYQn')

/**
 * Asks for a short list of a county's client relationships, for named people of that county. Nothing is looked up before a second
 * person approves.
 *
 * @throws Problem `subset-reader-unknown`, `identity-code-in-text`.
 */
export const requestSubset = defineOperation({
  name: 'subset.request',
  title: { fi: 'Pyydä osajoukko', sv: 'Begär en delmängd', en: 'Request a subset' },
  access: 'state',
  input: z.strictObject({
    organiser: z.string().regex(/^\d{2}$/),
    content: z.string().max(40),
    quarter,
    selection: z.enum(SUBSET_SELECTIONS).default('any'),
    mostClients: z.int().min(1).max(LARGEST_SUBSET),
    reason: z.string().trim().min(10).max(500),
    readers: z.array(z.string().max(20)).min(1).max(10),
    ticket: z.string().max(20).nullable().default(null),
  }),
  async perform({ readers, ticket, ...asked }, context): Promise<{ readonly subset: string }> {
    const { organiser, content, reason } = asked
    context.reach.requireOrganiser(organiser)
    requireNoIdentityCode({ reason })
    if (!countyByCode(context.definitions, organiser)) throw unknownThing('organiser', organiser)
    if (!context.definitions.contents.some(({ key }) => key === content)) throw unknownThing('content', content)
    const possible = new Set((await possibleReaders(organiser, context)).map(({ account }) => account))
    if (readers.some((account) => !possible.has(account))) throw readerUnknown()
    if (ticket !== null) await requireTicket(ticket, 'subset.request', context)
    const { actor } = context
    const at = context.now()
    const request = { ...asked, ticket, requestedBy: actor.id, requestedPerson: actor.person, requestedAt: at }
    const details = { organiser, content, quarter: asked.quarter, most: asked.mostClients, readers: readers.length }
    return context.commit({ subject: `subset/${organiser}`, details }, async (transaction) => {
      const subset = await insertSubset(transaction, request, [...new Set(readers)])
      if (ticket !== null) await addLinks(transaction, { id: ticket, at }, [{ kind: 'subset', target: subset }])
      return { subset }
    })
  },
})

/** People of a county who could be named as readers of a list. Leaves an entry in the audit trail: it shows accounts. */
export const showSubsetReaders = defineOperation({
  name: 'subset.readers',
  title: { fi: 'Näytä mahdolliset avaajat', sv: 'Visa möjliga läsare', en: 'Show possible readers' },
  access: 'read',
  input: z.strictObject({ organiser: z.string().regex(/^\d{2}$/) }),
  async perform({ organiser }, context): Promise<readonly PossibleReader[]> {
    context.reach.requireOrganiser(organiser)
    const people = await possibleReaders(organiser, context)
    await context.commit({ subject: `subset/${organiser}`, details: { people: people.length } }, async () => undefined)
    return people
  },
})
