import { z } from 'zod'
import { nameOn } from '../../model/body-name.ts'
import type { Code } from '../../model/definitions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { InfluenceSubject } from '../../model/influence.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { bodiesOf } from '../../store/social/bodies.ts'
import { subjectsOf } from '../../store/social/influence-subjects.ts'
import { defineOperation } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { isInForce } from './chosen-body.ts'
import type { NationalTexts } from './list-proposals.ts'

export interface ChosenThing {
  readonly id: string
  readonly owner: Owner
  readonly titles: NationalTexts
}

/** What can be chosen in forms of proposals. */
export interface ProposalChoices {
  readonly owners: readonly Owner[]
  readonly addressees: readonly { readonly code: string; readonly names: Texts }[]
  readonly tasks: readonly { readonly code: string; readonly names: Texts }[]
  /** Bodies that exist today. */
  readonly bodies: readonly { readonly id: string; readonly kind: string; readonly names: NationalTexts }[]
  /** The actor's own phenomena, briefings and proposals, by title. */
  readonly subjects: Readonly<Record<InfluenceSubject, readonly ChosenThing[]>>
  /** Months within which a written answer is owed. */
  readonly answerMonths: number
  readonly today: string
}

export const showProposalChoices = defineOperation({
  name: 'proposal.choices',
  title: { fi: 'Näytä ehdotusten valinnat', sv: 'Visa valen för förslag', en: 'Show the choices of proposals' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<ProposalChoices> {
    const { db, definitions } = context
    const owners = ownersOf(context)
    const today = helsinkiDay(context.now())
    const { lists, policy } = definitions.socialReporting
    const codes = (list: readonly Code[]) =>
      list.filter(({ validTo }) => validTo === null || today <= validTo).map(({ key, names }) => ({ code: key, names }))
    const bodies = await bodiesOf(db, [...new Set([...owners, 'national'])])
    return {
      owners,
      addressees: codes(lists.addressees.codes),
      tasks: codes(lists.tasks.codes),
      bodies: bodies
        .filter((body) => isInForce(body, today))
        .map((body) => ({ id: body.id, kind: body.kind, names: nameOn(body, today).names })),
      subjects: {
        phenomenon: await subjectsOf(db, 'phenomenon', owners),
        briefing: await subjectsOf(db, 'briefing', owners),
        proposal: await subjectsOf(db, 'proposal', owners),
      },
      answerMonths: policy.answerMonths,
      today,
    }
  },
})
