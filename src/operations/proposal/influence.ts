import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { INFLUENCE_CHANNELS, INFLUENCE_SUBJECTS, type Influence, type InfluenceChannel } from '../../model/influence.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { addToInfluence, changeInfluence, influenceById, influenceOf, insertInfluence } from '../../store/social/influence.ts'
import { subjectOwner, subjectTitles } from '../../store/social/influence-subjects.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { ownersOf } from '../social-owner.ts'
import { chosenOwner } from './held-proposal.ts'
import type { NationalTexts } from './list-proposals.ts'
import { day, id, mayBeWords, NOTE, SHORT, someWords, version } from './proposal-input.ts'
import { dayInFuture, influenceNotFound, subjectNotFound } from './proposal-problems.ts'

const channelInput = z.enum(Object.keys(INFLUENCE_CHANNELS) as [InfluenceChannel, ...InfluenceChannel[]])

/** Which entries to show. */
export const INFLUENCE_FILTER = {
  channel: channelInput.optional(),
  from: day.optional(),
  until: day.optional(),
  text: z.string().max(100).default(''),
}
export type InfluenceFilter = z.infer<z.ZodObject<typeof INFLUENCE_FILTER>>

export interface InfluenceLine extends Influence {
  /** Title of what it was about; null when it was about nothing in the register. */
  readonly about: NationalTexts | null
}

/** The log of influence, newest first. */
export const listInfluence = defineOperation({
  name: 'influence.list',
  title: { fi: 'Näytä vaikuttamisen loki', sv: 'Visa påverkansloggen', en: 'Show the influence log' },
  access: 'read',
  input: z.strictObject(INFLUENCE_FILTER),
  perform: (filter, context) => influenceLines(context, filter),
})

/** Entries of those for whom the actor works that fit the filter. */
export async function influenceLines(context: OperationContext, filter: InfluenceFilter): Promise<readonly InfluenceLine[]> {
  const entries = (await influenceOf(context.db, ownersOf(context))).filter((entry) => fits(entry, filter))
  const titles = await subjectTitles(
    context.db,
    entries.flatMap(({ subject }) => subject ?? []),
  )
  return entries.map((entry) => ({ ...entry, about: (entry.subject && titles.get(entry.subject.id)) ?? null }))
}

function fits({ channel, onDay, ...entry }: Influence, filter: InfluenceFilter): boolean {
  if (filter.channel !== undefined && channel !== filter.channel) return false
  if (onDay < (filter.from ?? '') || onDay > (filter.until ?? '9999-12-31')) return false
  const wanted = filter.text.trim().toLocaleLowerCase('fi')
  const texts = [entry.audience, entry.told, entry.followed ?? '', ...entry.additions.map(({ text }) => text)]
  return wanted === '' || texts.some((text) => text.toLocaleLowerCase('fi').includes(wanted))
}

const SAID = {
  channel: channelInput,
  onDay: day,
  /** A body or a group, never private persons. */
  audience: someWords(SHORT),
  subject: z
    .strictObject({ kind: z.enum(INFLUENCE_SUBJECTS), id })
    .nullable()
    .default(null),
  told: someWords(NOTE),
  followed: mayBeWords(NOTE),
}

/** Enters that something was told to somebody who decides. */
export const addInfluence = defineOperation({
  name: 'influence.add',
  title: { fi: 'Kirjaa vaikuttaminen', sv: 'Anteckna påverkan', en: 'Record influence' },
  access: 'state',
  input: z.strictObject({ owner: z.string().max(20).optional(), ...SAID }),
  async perform({ owner: named, ...said }, context): Promise<{ readonly influence: string }> {
    const owner = chosenOwner(context, named, 'influence.add')
    await requireSaid(context, owner, said)
    const id = randomId()
    const recorder = { by: context.actor.id, at: context.now() }
    await context.commit({ subject: `influence/${id}`, details: { owner, channel: said.channel } }, (transaction) =>
      insertInfluence(transaction, { id, owner, ...said }, recorder),
    )
    return { influence: id }
  },
})

/** Corrects an entry. */
export const correctInfluence = defineOperation({
  name: 'influence.change',
  title: { fi: 'Korjaa vaikuttamisen merkintää', sv: 'Rätta en anteckning om påverkan', en: 'Correct an entry of influence' },
  access: 'state',
  input: z.strictObject({ influence: id, version, ...SAID }),
  async perform({ influence, version, ...said }, context): Promise<void> {
    const before = await ownInfluence(context, influence)
    requireSameVersion({ expected: version, stored: before.version, what: `influence/${influence}` })
    await requireSaid(context, before.owner, said)
    const about = { subject: `influence/${influence}`, details: { owner: before.owner, channel: said.channel } }
    await context.commit(about, async (transaction) => {
      const isChanged = await changeInfluence(transaction, { id: influence, owner: before.owner, version, ...said })
      if (!isChanged) requireSameVersion({ expected: version, stored: version + 1, what: `influence/${influence}` })
    })
  },
})

/** Adds what was learnt later of what followed. */
export const followInfluence = defineOperation({
  name: 'influence.follow',
  title: { fi: 'Lisää, mitä vaikuttamisesta seurasi', sv: 'Lägg till vad påverkan ledde till', en: 'Add what followed' },
  access: 'state',
  input: z.strictObject({ influence: id, onDay: day, text: someWords(NOTE) }),
  async perform({ influence, onDay, text }, context): Promise<void> {
    const { owner } = await ownInfluence(context, influence)
    if (onDay > helsinkiDay(context.now())) throw dayInFuture(onDay)
    const recorder = { by: context.actor.id, at: context.now() }
    await context.commit({ subject: `influence/${influence}`, details: { owner } }, (transaction) =>
      addToInfluence(transaction, { influence, onDay, text }, recorder),
    )
  },
})

async function requireSaid(
  context: OperationContext,
  owner: Owner,
  { onDay, subject }: Pick<Influence, 'onDay' | 'subject'>,
): Promise<void> {
  if (onDay > helsinkiDay(context.now())) throw dayInFuture(onDay)
  if (subject !== null && (await subjectOwner(context.db, subject)) !== owner) throw subjectNotFound()
}

async function ownInfluence(context: OperationContext, wanted: string): Promise<Influence> {
  const owners = ownersOf(context)
  const entry = await influenceById(context.db, wanted)
  if (!entry || !owners.includes(entry.owner)) throw influenceNotFound()
  return entry
}
