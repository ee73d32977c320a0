import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import type { ReportTextName } from '../../model/report-texts.ts'
import { openSecret } from '../../register/state-secrets.ts'
import { originalsOf } from '../../store/social/originals.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { heldReport } from './held-report.ts'
import { reportIdSchema } from './input-shapes.ts'

export interface OriginalParts {
  readonly parts: Readonly<Partial<Record<ReportTextName, string>>>
  /** The day on which the sealed texts are destroyed. */
  readonly destroyOn: string
}

const sealedSchema = z.strictObject({ part: z.string(), text: z.string() })

/**
 * Opens the sealed texts of an observation as they were before anything was blacked out, while they are kept. Who opened them, when and
 * why stays with the observation; the audit trail has the act without the words.
 */
export const openOriginal = defineOperation({
  name: 'triage.original',
  title: { fi: 'Avaa havainnon alkuperäinen teksti', sv: 'Öppna observationens originaltext', en: 'Open the original text' },
  access: 'state',
  input: z.strictObject({ report: reportIdSchema, reason: withoutIdentityCode(500).min(5) }),
  perform: async ({ report: id, reason }, context): Promise<OriginalParts> => {
    const { row } = await heldReport(context, id)
    const originals = await originalsOf(context.db, id)
    const [first] = originals
    if (!first) throw noOriginalKept()
    const opened = originals.map(({ sealed }) =>
      sealedSchema.parse(JSON.parse(openSecret(context.folder, { sealed, owner: id }))),
    )
    const event = { id: randomId(), report: id, at: context.now(), kind: 'triage.original', by: context.actor.id }
    const details = { organiser: row.organiser, parts: originals.length }
    await context.commit({ subject: `social-report/${id}`, details }, async (transaction) => {
      await transaction
        .insertInto('social_report_event')
        .values({ ...event, state: row.state, note: reason })
        .execute()
    })
    return { parts: Object.fromEntries(opened.map(({ part, text }) => [part, text])), destroyOn: first.destroy_on }
  },
})

function noOriginalKept(): Problem {
  return new Problem({
    code: 'no-original-kept',
    kind: 'notFound',
    parameters: {},
    texts: {
      fi: 'Alkuperäistä tekstiä ei ole: mitään ei ole peitetty, tai teksti on hävitetty säilytysajan päätyttyä.',
      sv: 'Det finns ingen originaltext: ingenting har täckts över, eller så har texten förstörts när bevaringstiden gick ut.',
      en: 'There is no original text: nothing was blacked out, or the text was destroyed when its time was over.',
    },
  })
}
