import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import { Problem } from '../../model/problem.ts'
import { RELEASE_STATES } from '../../model/release-approval.ts'
import type { ReleasePlan } from '../../model/release-plan.ts'
import { nextState } from '../../model/state-machine.ts'
import { addPlan } from '../../store/approval/plans.ts'
import { listReleaseRows } from '../../store/releases.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { requireMoved } from './release-at-hand.ts'
import { planOf } from './release-plan.ts'

const quarter = z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), 'YYYYQn')
const text = withoutIdentityCode(500).pipe(z.string().min(1))

/**
 * Saves the plan of the next release of a cycle. Votes that were given under the earlier plan are void: releases in approval become
 * drafts again, and must be made anew to carry the new plan.
 */
export const savePlan = defineOperation({
  name: 'release.save-plan',
  title: { fi: 'Tallenna julkaisusuunnitelma', sv: 'Spara publiceringsplanen', en: 'Save the release plan' },
  access: 'state',
  input: z.strictObject({
    cycle: quarter,
    /** The version that was changed. */
    version: z.number().int().min(0),
    checkedQuarters: z.array(quarter).max(40),
    newContents: z.array(z.string().max(40)).max(40),
    sources: z.strictObject({ fi: text, sv: text, en: text }),
    openQuestions: withoutIdentityCode(2000),
  }),
  async perform(input, context): Promise<ReleasePlan> {
    const before = await planOf(input.cycle, context)
    requireSameVersion({ expected: input.version, stored: before.version, what: `plan ${input.cycle}` })
    const unknown = input.newContents.find((content) => !context.definitions.contents.some(({ key }) => key === content))
    if (unknown !== undefined) throw contentUnknown(unknown)
    const later = input.checkedQuarters.find((checked) => checked > input.cycle)
    if (later !== undefined) throw checkedTooLate(later, input.cycle)
    const plan = { ...input, checkedQuarters: [...new Set(input.checkedQuarters)].sort(), version: before.version + 1 }
    const voided = (await listReleaseRows(context.db)).flatMap((row) => {
      const to = row.cycle === input.cycle ? nextState(RELEASE_STATES, row.status, { by: 'release.save-plan' }) : null
      return to === null ? [] : [{ row, to }]
    })
    const about = { subject: `plan ${input.cycle}`, details: { version: plan.version, voided: voided.length } }
    await context.commit(about, async (transaction) => {
      await addPlan(transaction, { plan, by: context.actor.id, at: context.now() })
      for (const { row, to } of voided) await requireMoved(transaction, row.id, { from: row.status, to })
    })
    return plan
  },
})

function contentUnknown(content: string): Problem {
  return new Problem({
    code: 'content-unknown',
    kind: 'refused',
    place: 'newContents',
    parameters: { content },
    texts: {
      fi: `Sisältöä ”${content}” ei ole. Valitse sisältö luettelosta.`,
      sv: `Innehållet ”${content}” finns inte. Välj ett innehåll i listan.`,
      en: `There is no content “${content}”. Choose one from the list.`,
    },
  })
}

function checkedTooLate(checked: string, cycle: string): Problem {
  return new Problem({
    code: 'checked-after-latest',
    kind: 'refused',
    place: 'checkedQuarters',
    parameters: { checked, cycle },
    texts: {
      fi: `Jakso ${checked} on myöhempi kuin julkaisun viimeisin jakso ${cycle}, joten se ei voi olla tarkastettu.`,
      sv: `Perioden ${checked} är senare än publikationens senaste period ${cycle}, så den kan inte vara granskad.`,
      en: `The quarter ${checked} is later than the latest of the release, ${cycle}, so it cannot have been checked.`,
    },
  })
}
