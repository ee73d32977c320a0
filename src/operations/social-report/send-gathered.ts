import { z } from 'zod'
import { pastedCounts } from '../../collect/social-report/pasted-counts.ts'
import { countsTextOf } from '../../collect/social-report/typed-counts.ts'
import { defineOperation } from '../operation.ts'
import { countsFaulty } from './gathered-problems.ts'
import { themesFor } from './report-themes.ts'
import { NAMED_INPUT, sendNamed } from './send-report.ts'

/**
 * Caseload review by name: who works with clients goes through them, counts by theme how many each concerns, without names, and sums up.
 * The counts stand beside the observations and are never added to them. Without a name: `social-report.send-anonymous`.
 */
export const sendCaseloadReview = defineOperation({
  name: 'social-report.send-caseload',
  title: { fi: 'Lähetä asiakkuuksien läpikäynti', sv: 'Skicka en genomgång av klientrelationer', en: 'Send a caseload review' },
  access: 'state',
  input: z.strictObject(NAMED_INPUT),
  perform: (sending, context): Promise<{ report: string }> => sendNamed({ ...sending, form: 'caseload' }, context),
})

/** Notes of a panel, workshop or group of clients: what was said there, at which event, by how many. Knowledge of clients. */
export const sendPanelNotes = defineOperation({
  name: 'social-report.send-panel',
  title: { fi: 'Lähetä raadin muistiinpano', sv: 'Skicka anteckningar från ett klientråd', en: 'Send notes of a panel' },
  access: 'state',
  input: z.strictObject(NAMED_INPUT),
  perform: (sending, context): Promise<{ report: string }> => sendNamed({ ...sending, form: 'panel' }, context),
})

/** Feedback, ombudsman's matters or notices that were counted by theme elsewhere: one report with the counts of a pasted table. */
export const importCounted = defineOperation({
  name: 'social-report.import-counted',
  title: { fi: 'Tuo koottu palaute', sv: 'Importera sammanställd respons', en: 'Import counted feedback' },
  access: 'state',
  input: z.strictObject({ ...NAMED_INPUT, pasted: z.string().max(200_000) }),
  async perform({ pasted, ...sending }, context): Promise<{ report: string }> {
    const { organiser } = sending
    context.reach.requireOrganiser(organiser)
    const themes = await themesFor(context, { organiser, form: 'counted' })
    const { counts, faults } = pastedCounts(pasted, new Set(themes.map(({ id }) => id)))
    if (faults.length > 0) throw countsFaulty(faults)
    const typed = { ...sending.typed, counts: countsTextOf(counts) }
    return sendNamed({ ...sending, typed, form: 'counted' }, context)
  },
})
