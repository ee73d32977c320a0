import { z } from 'zod'
import { addMonths } from '../../method/calendar-days.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { NETWORK_KINDS, type NetworkKind } from '../../model/plan.ts'
import type { Texts } from '../../model/text.ts'
import { networkMemberById, networkMembers, saveNetworkMember } from '../../store/social/plans.ts'
import type { NetworkMemberTable } from '../../store/social/synthesis-tables.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { randomId } from '../random-id.ts'
import { notThere, wrongField } from './synthesis-problem.ts'

export interface ListedMember {
  readonly member: Omit<NetworkMemberTable, 'added_by'>
  /** Counties change their own members, the institute all. */
  readonly mayChange: boolean
  /** The day from which on name and e-mail may go, unless somebody says before that they are right; null when there is no person. */
  readonly personUntil: string | null
}

/** The development network: functions in organisations, and the people in them. Shown to members' coordinators; each look is noted. */
export const showNetwork = defineOperation({
  name: 'network.show',
  title: { fi: 'Näytä verkosto', sv: 'Visa nätverket', en: 'Show the network' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<readonly ListedMember[]> => {
    const organisers = context.reach.organisers()
    const members = await networkMembers(context.db)
    await context.commit({ subject: 'network', details: { members: members.length } }, async () => undefined)
    const months = context.definitions.socialReporting.policy.networkPersonMonths
    return members.map(({ added_by: _, ...member }) => ({
      member,
      mayChange: organisers === 'all' || (member.organiser !== null && organisers.includes(member.organiser)),
      personUntil: member.name === null && member.email === null ? null : addMonths(member.added_on, months),
    }))
  },
})

const memberSchema = z.strictObject({
  member: z.string().max(40).nullable(),
  version: z.int().min(0),
  kind: z.enum(Object.keys(NETWORK_KINDS) as NetworkKind[]),
  organiser: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  organisation: withoutIdentityCode(160),
  task: withoutIdentityCode(160),
  name: withoutIdentityCode(120).nullable(),
  email: z.email().max(200).nullable(),
})

/** Adds a member, or changes one: a county its own, the institute any. */
export const saveMember = defineOperation({
  name: 'network.save',
  title: { fi: 'Tallenna verkoston jäsen', sv: 'Spara nätverksmedlem', en: 'Save a member of the network' },
  access: 'state',
  input: memberSchema,
  perform: async (input, context): Promise<{ member: string }> => {
    requireOwn(input.organiser, context)
    if (input.organisation === '') throw wrongField('organisation', NO_ORGANISATION)
    const id = input.member ?? randomId()
    return context.commit({ subject: `network/${id}`, details: { kind: input.kind } }, async (transaction) => {
      const stored = await networkMemberById(transaction, id)
      if (stored && stored.organiser !== input.organiser) throw notThere('member')
      if (stored) requireSameVersion({ expected: input.version, stored: stored.version, what: id })
      const { kind, organiser, organisation, task, name, email } = input
      await saveNetworkMember(transaction, {
        ...{ id, kind, organiser, organisation, task, name, email },
        added_by: stored?.added_by ?? context.actor.id,
        // Who saves says that the person is still there.
        added_on: helsinkiDay(context.now()),
        left_on: null,
        version: (stored?.version ?? 0) + 1,
      })
      return { member: id }
    })
  },
})

/** Removes the person from a place in the network at once; the place (organisation and task) stays, with the day. */
export const removePerson = defineOperation({
  name: 'network.remove-person',
  title: { fi: 'Poista henkilö verkostosta', sv: 'Ta bort en person ur nätverket', en: 'Remove a person from the network' },
  access: 'state',
  input: z.strictObject({ member: z.string().max(40) }),
  perform: async ({ member: id }, context): Promise<void> => {
    context.reach.organisers()
    const stored = await networkMemberById(context.db, id)
    if (!stored) throw notThere('member')
    requireOwn(stored.organiser, context)
    await context.commit({ subject: `network/${id}` }, async (transaction) => {
      const left = { name: null, email: null, left_on: helsinkiDay(context.now()), version: stored.version + 1 }
      await saveNetworkMember(transaction, { ...stored, ...left })
    })
  },
})

function requireOwn(organiser: string | null, { reach }: OperationContext): void {
  const organisers = reach.organisers()
  if (organisers === 'all') return
  if (organiser === null || !organisers.includes(organiser)) throw notPermitted('network.save')
}

const NO_ORGANISATION: Texts = {
  fi: 'Anna organisaation nimi.',
  sv: 'Ange organisationens namn.',
  en: 'Give the name of the organisation.',
}
