import { z } from 'zod'
import { pastedCounts, type ReadCounts, typedCounts } from '../../collect/social-report/theme-counts.ts'
import type { TypedReport } from '../../collect/social-report/typed-report.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { ReportMode } from '../../model/social-report.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { insertReport } from '../../store/social/reports.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { checkedContent } from './checked-report.ts'
import { countsFaulty, gatheredFieldWrong } from './gathered-problems.ts'
import { unitOf } from './send-report.ts'
import { sendingMemory } from './sending-memory.ts'
import { formIdInput, languageInput, typedInput } from './typed-input.ts'

const COMMON = {
  organiser: z.string().regex(/^\d{2}$/),
  typed: typedInput,
  language: languageInput,
  formId: formIdInput,
}
const countsInput = z.array(z.tuple([z.string().max(40), z.string().max(20)])).max(500)
const LARGEST_GROUP = 500

/**
 * Caseload review: who works with clients goes through them, counts by theme how many each concerns, without names, and sums up. Sent by
 * name; the counts stand beside the observations and are never added to them.
 */
export const sendCaseloadReview = defineOperation({
  name: 'social-report.send-caseload',
  title: { fi: 'Lähetä asiakkuuksien läpikäynti', sv: 'Skicka en genomgång av klientrelationer', en: 'Send a caseload review' },
  access: 'state',
  input: z.strictObject({ ...COMMON, caseload: z.string().max(10), counts: countsInput }),
  async perform({ caseload: typedCaseload, counts: typed, ...input }, context): Promise<{ report: string }> {
    context.reach.requireOrganiser(input.organiser)
    const caseload = wholeNumber(typedCaseload, 1)
    if (caseload === null) throw gatheredFieldWrong('caseload')
    const themes = await themesInUse(context, input.organiser)
    const counts = countsIn(typedCounts(typed, { themes, caseload }))
    return send({ ...input, mode: 'caseload', caseload, counts, event: null, participants: null, isOfClients: false }, context)
  },
})

/** Notes of a panel, workshop or group of clients: what was said there, at which event, by how many. Knowledge of clients. */
export const sendPanelNotes = defineOperation({
  name: 'social-report.send-panel',
  title: { fi: 'Lähetä raadin muistiinpano', sv: 'Skicka anteckningar från en panel', en: 'Send notes of a panel' },
  access: 'state',
  input: z.strictObject({ ...COMMON, event: withoutIdentityCode(200), participants: z.string().max(10) }),
  async perform({ event: typedEvent, participants: typed, ...input }, context): Promise<{ report: string }> {
    context.reach.requireOrganiser(input.organiser)
    const event = cleanedText(typedEvent)
    if (event === '') throw gatheredFieldWrong('event')
    const participants = wholeNumber(typed, 2)
    if (participants === null) throw gatheredFieldWrong('participants')
    return send({ ...input, mode: 'panel', caseload: null, counts: {}, event, participants, isOfClients: true }, context)
  },
})

/** Feedback, ombudsman's matters or notices that were counted by theme elsewhere: one report with the counts of a pasted table. */
export const importCounted = defineOperation({
  name: 'social-report.import-counted',
  title: { fi: 'Tuo koottu palaute', sv: 'Hämta in sammanställd respons', en: 'Import counted feedback' },
  access: 'state',
  input: z.strictObject({ ...COMMON, pasted: z.string().max(200_000) }),
  async perform({ pasted, ...input }, context): Promise<{ report: string }> {
    context.reach.requireOrganiser(input.organiser)
    const counts = countsIn(pastedCounts(pasted, await themesInUse(context, input.organiser)))
    return send(
      { ...input, mode: 'counted', caseload: null, counts, event: null, participants: null, isOfClients: false },
      context,
    )
  },
})

/** What counts can be given of: themes that are in use, national and local. */
export const listReportThemes = defineOperation({
  name: 'social-report.themes',
  title: { fi: 'Luettele teemat', sv: 'Lista teman', en: 'List themes' },
  access: 'read',
  input: z.strictObject({ organiser: COMMON.organiser }),
  async perform({ organiser }, context) {
    context.reach.requireOrganiser(organiser)
    const { themes } = await codebookOf(context, organiser)
    return themes
      .filter(({ isRetired }) => !isRetired)
      .map(({ id, names, parents }) => ({ id, names, isTop: parents.length === 0 }))
  },
})

interface Gathered {
  readonly organiser: string
  readonly mode: Extract<ReportMode, 'caseload' | 'panel' | 'counted'>
  readonly typed: TypedReport
  readonly language: 'fi' | 'sv' | 'en'
  readonly formId: string
  readonly caseload: number | null
  readonly counts: Readonly<Record<string, number>>
  readonly event: string | null
  readonly participants: number | null
  readonly isOfClients: boolean
}

/** Pressing twice sends once. */
async function send({ formId, ...gathered }: Gathered, context: OperationContext): Promise<{ report: string }> {
  const memory = sendingMemory(context.folder, context.definitions.socialReporting.policy)
  const key = memory.digest('gathered', context.actor.id, formId, JSON.stringify(gathered))
  return (await memory.sent.run(key, Date.parse(context.now()), () => store(gathered, context))) as { report: string }
}

async function store(gathered: Omit<Gathered, 'formId'>, context: OperationContext): Promise<{ report: string }> {
  const { organiser, mode, language, caseload, counts, event, participants } = gathered
  const day = helsinkiDay(context.now())
  const typed = { ...gathered.typed, naming: 'named' }
  const read = checkedContent(typed, { form: 'worker', organiser, day, language }, context)
  const content = { ...read, event, participants, ...(gathered.isOfClients ? { source: 'B', profession: null } : {}) }
  const unit = await unitOf(context, { organiser, unit: typed.unit, day })
  const id = randomId()
  const details = { organiser, mode, themes: Object.keys(counts).length }
  return context.commit({ subject: `social-report/${id}`, details }, async (tx) => {
    await insertReport(tx, {
      ...{ id, organiser, unit, mode, naming: 'named', content, caseload, counts, sentOn: day },
      ...{ account: context.actor.id, receiptHash: null, event: { id: randomId(), kind: 'social-report.send' } },
    })
    return { report: id }
  })
}

function countsIn({ counts, faults }: ReadCounts): Readonly<Record<string, number>> {
  if (faults.length > 0) throw countsFaulty(faults)
  return counts
}

async function themesInUse(context: OperationContext, organiser: string): Promise<ReadonlySet<string>> {
  const { themes } = await codebookOf(context, organiser)
  return new Set(themes.filter(({ isRetired }) => !isRetired).map(({ id }) => id))
}

function wholeNumber(typed: string, smallest: number): number | null {
  const number = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(number) && number >= smallest && number <= LARGEST_GROUP ? number : null
}
