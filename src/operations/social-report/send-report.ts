import { z } from 'zod'
import type { ReportForm, TypedReport } from '../../collect/social-report/typed-report.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Language } from '../../model/text.ts'
import { deleteDraft } from '../../store/social/drafts.ts'
import { insertReport } from '../../store/social/reports.ts'
import { unitById } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { checkedReport, MODE_OF_FORM } from './checked-report.ts'
import { reportFaulty } from './report-problems.ts'
import { sendingMemory } from './sending-memory.ts'
import { formIdInput, formInput, languageInput, typedInput } from './typed-input.ts'

export interface NamedSending {
  readonly organiser: string
  readonly form: ReportForm
  readonly typed: TypedReport
  readonly language: Language
  readonly draft: string | null
  readonly formId: string
}

/** What every form that is sent by name gives. */
export const NAMED_INPUT = {
  organiser: z.string().max(10),
  typed: typedInput,
  language: languageInput,
  /** Id of the draft that it was written in. */
  draft: z.string().max(40).nullable(),
  formId: formIdInput,
}

/** Sends an observation by name. Pressing twice sends once. The draft that it was written in is gone afterwards. */
export const sendReport = defineOperation({
  name: 'social-report.send',
  title: { fi: 'Lähetä havainto nimellä', sv: 'Skicka en observation med namn', en: 'Send an observation by name' },
  access: 'state',
  input: z.strictObject({ ...NAMED_INPUT, form: formInput.extract(['worker', 'group']) }),
  perform: (sending, context): Promise<{ report: string }> => sendNamed(sending, context),
})

/**
 * Sends what was filled in by name, whichever form it is; asks whether the actor reaches the county.
 * @throws Problem `report-faulty`
 */
export async function sendNamed({ formId, ...sending }: NamedSending, context: OperationContext): Promise<{ report: string }> {
  context.reach.requireOrganiser(sending.organiser)
  const memory = sendingMemory(context.folder, context.definitions.socialReporting.policy)
  const key = memory.digest('named', context.actor.id, formId, sending.form, JSON.stringify(sending.typed))
  return (await memory.sent.run(key, Date.parse(context.now()), () => send(sending, context))) as { report: string }
}

async function send(sending: Omit<NamedSending, 'formId'>, context: OperationContext): Promise<{ report: string }> {
  const { organiser, form, language, draft } = sending
  const day = helsinkiDay(context.now())
  const typed = { ...sending.typed, naming: 'named' }
  const { content, numbers } = await checkedReport(typed, { form, organiser, day, language }, context)
  const unit = await unitOf(context, { organiser, unit: typed.unit, day })
  const id = randomId()
  const account = context.actor.id
  const mode = MODE_OF_FORM[form]
  return context.commit({ subject: `social-report/${id}`, details: { organiser, mode, naming: 'named' } }, async (tx) => {
    await insertReport(tx, {
      ...{ id, organiser, unit, mode, naming: 'named', content, numbers, sentOn: day, account, receiptHash: null },
      event: { id: randomId(), kind: 'social-report.send' },
    })
    if (draft !== null) await deleteDraft(tx, { id: draft, account })
    return { report: id }
  })
}

/** Null when none was chosen. @throws Problem `report-faulty` when the county has no such unit today. */
async function unitOf(
  { db }: Pick<OperationContext, 'db'>,
  { organiser, unit: id, day }: { readonly organiser: string; readonly unit: string; readonly day: string },
): Promise<string | null> {
  if (id === '') return null
  const unit = await unitById(db, id)
  const isOpen = unit !== null && unit.validFrom <= day && (unit.validUntil ?? day) >= day
  if (!unit || !isOpen || unit.organiser !== organiser) throw reportFaulty([{ field: 'unit', kind: 'unknown' }])
  return id
}
