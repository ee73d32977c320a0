import { z } from 'zod'
import type { ReportForm, TypedReport } from '../../collect/social-report/typed-report.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { shownUnit } from '../../model/social-unit.ts'
import type { Language } from '../../model/text.ts'
import { insertReport } from '../../store/social/reports.ts'
import { unitById } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { unitOfLink } from '../unit/links.ts'
import { checkedReport, MODE_OF_FORM } from './checked-report.ts'
import { newReceiptCode, receiptHash } from './receipt-code.ts'
import { tooManySent } from './report-problems.ts'
import { type SendingMemory, sendingMemory } from './sending-memory.ts'
import { formIdInput, formInput, languageInput, typedInput } from './typed-input.ts'

/** What the sender is told. The code is shown this once: only its digest is kept. Null when none was wanted. */
export interface SentAnonymously {
  readonly code: string | null
}

interface Sending {
  readonly token: string
  readonly form: ReportForm
  readonly typed: TypedReport
  readonly language: Language
}

/**
 * Sends an observation without an account, by the link of a unit, with a receipt code or without. What is kept tells nothing of the sender
 * but what they wrote: no account, address or browser, the day and no time, and not even the unit when so few work there that it would
 * point at one of them, or when it is a caseload review. Limits on floods are kept in memory only.
 * @throws Problem `link-not-open`, `report-faulty`, `too-many-sent`
 */
export const sendAnonymously = defineOperation({
  name: 'social-report.send-anonymous',
  title: { fi: 'Lähetä havainto nimettömänä', sv: 'Skicka en observation anonymt', en: 'Send an observation anonymously' },
  access: 'state',
  input: z.strictObject({
    token: z.string().max(200),
    /** Of a link for clients: always `client`. */
    form: formInput,
    typed: typedInput,
    language: languageInput,
    formId: formIdInput,
    /** Network address, for the limit on sends only. Null = not known. */
    from: z.string().max(100).nullable(),
  }),
  async perform({ formId, from, ...sending }, context): Promise<SentAnonymously> {
    context.reach.concernsOnlyActor()
    const memory = sendingMemory(context.folder, context.definitions.socialReporting.policy)
    const now = Date.parse(context.now())
    const key = memory.digest('form', formId, JSON.stringify(sending))
    const work = () => send(sending, context, limitsOf(memory, { from, token: sending.token, now }))
    return (await memory.sent.run(key, now, work)) as SentAnonymously
  },
})

interface Limits {
  /**
   * Requires that one more may be sent, and counts it at once: of many that come in one moment only so many get through.
   * @throws Problem `too-many-sent`
   */
  require(): void
}

function limitsOf(memory: SendingMemory, { from, token, now }: { from: string | null; token: string; now: number }): Limits {
  const address = from === null ? null : memory.digest('address', from)
  const link = memory.digest('link', token)
  return {
    require() {
      if (address !== null && memory.ofAddress.isReached(address, now)) throw tooManySent('address')
      if (memory.ofLink.isReached(link, now)) throw tooManySent('link')
      if (address !== null) memory.ofAddress.count(address, now)
      memory.ofLink.count(link, now)
    },
  }
}

async function send(sending: Sending, context: OperationContext, limits: Limits): Promise<SentAnonymously> {
  const { unit, audience } = await unitOfLink.perform({ token: sending.token }, context)
  const form = formFor(audience, sending.form)
  const day = helsinkiDay(context.now())
  const { organiser } = unit
  const naming = sending.typed.naming === 'receipt' ? 'receipt' : 'anonymous'
  const as = { form, organiser, day, language: sending.language }
  const { content, numbers } = await checkedReport({ ...sending.typed, naming }, as, context)
  limits.require()
  const code = naming === 'receipt' ? newReceiptCode() : null
  const report = {
    id: randomId(),
    organiser,
    unit: keepsUnit(form) ? shownUnit(await unitById(context.db, unit.id)) : null,
    mode: MODE_OF_FORM[form],
    naming,
    content,
    numbers,
    sentOn: day,
    account: null,
    receiptHash: code === null ? null : receiptHash(code),
    event: { id: randomId(), kind: 'social-report.send-anonymous' },
  } as const
  const details = { organiser, mode: report.mode, naming }
  await context.commit({ subject: `social-report/${report.id}`, details }, (tx) => insertReport(tx, report))
  return { code }
}

function formFor(audience: 'workers' | 'clients', wanted: ReportForm): ReportForm {
  if (audience === 'clients') return 'client'
  return wanted === 'group' || wanted === 'caseload' ? wanted : 'worker'
}

/**
 * A caseload review says how one worker's clients are doing: whoever knows who has which clients could tell from it who of a unit sent it,
 * however many work there. So no unit is kept beside one.
 */
function keepsUnit(form: ReportForm): boolean {
  return form !== 'caseload'
}
