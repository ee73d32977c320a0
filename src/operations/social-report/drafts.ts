import { z } from 'zod'
import { hasRefusedMark } from '../../collect/social-report/identity-guard.ts'
import { emptyReport, type ReportForm, TYPED_FIELDS, type TypedReport } from '../../collect/social-report/typed-report.ts'
import { addDays } from '../../method/calendar-days.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { deleteDraft, draftOf, draftsOf, putDraft, type StoredDraft } from '../../store/social/drafts.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { draftNotFound, reportFaulty, tooManyDrafts } from './report-problems.ts'
import { formInput, typedInput } from './typed-input.ts'

const MOST_DRAFTS = 20

/** A draft as its writer sees it. */
export interface ReportDraft {
  readonly id: string
  readonly organiser: string
  readonly form: ReportForm
  readonly typed: TypedReport
  readonly savedAt: string
  /** The last day on which it is there, unless it is saved again. */
  readonly keptUntil: string
  readonly version: number
}

export interface SavedDraft {
  readonly draft: string
  readonly version: number
  readonly savedAt: string
}

/**
 * Saves what was typed so far, valid or not; nobody but its writer ever sees it. A text with an identity code is not saved at all.
 * @throws Problem `report-faulty` (identity code), `changed-meanwhile`, `draft-not-found`, `too-many-drafts`
 */
export const saveDraft = defineOperation({
  name: 'social-report.save-draft',
  title: { fi: 'Tallenna havaintoluonnos', sv: 'Spara utkast till observation', en: 'Save a draft of an observation' },
  access: 'state',
  input: z.strictObject({
    organiser: z.string().max(10),
    form: formInput.exclude(['client', 'counted']),
    typed: typedInput,
    /** Null for a new draft. */
    draft: z.string().max(40).nullable(),
    /** The version that was typed over; 0 for a new one. */
    version: z.int().min(0),
  }),
  async perform({ organiser, form, typed, draft, version }, context): Promise<SavedDraft> {
    context.reach.requireOrganiser(organiser)
    const refused = TYPED_FIELDS.filter((field) => hasRefusedMark(typed[field]))
    if (refused.length > 0) throw reportFaulty(refused.map((field) => ({ field, kind: 'identity-code' })))
    const account = context.actor.id
    const own = await draftsOf(context.db, account)
    const before = own.find(({ id }) => id === draft)
    if (draft !== null && !before) throw draftNotFound()
    if (!before && own.length >= MOST_DRAFTS) throw tooManyDrafts(MOST_DRAFTS)
    requireSameVersion({ what: 'draft', expected: version, stored: before?.version ?? 0 })
    const saved = { id: before?.id ?? randomId(), version: version + 1, savedAt: context.now() }
    const content = JSON.stringify({ form, typed })
    return context.commit({ subject: 'own draft' }, async (tx) => {
      const isSaved = await putDraft(tx, { ...saved, account, organiser, content })
      if (!isSaved) requireSameVersion({ what: 'draft', expected: version, stored: version + 1 })
      return { draft: saved.id, version: saved.version, savedAt: saved.savedAt }
    })
  },
})

/** The actor's own drafts, newest first. */
export const listDrafts = defineOperation({
  name: 'social-report.drafts',
  title: { fi: 'Näytä omat havaintoluonnokset', sv: 'Visa egna utkast till observationer', en: 'Show own drafts' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly ReportDraft[]> {
    context.reach.concernsOnlyActor()
    return (await draftsOf(context.db, context.actor.id)).map((draft) => shownDraft(draft, context))
  },
})

/** Deletes a draft of the actor. One that is gone already is gone. */
export const discardDraft = defineOperation({
  name: 'social-report.discard-draft',
  title: { fi: 'Poista havaintoluonnos', sv: 'Ta bort utkast till observation', en: 'Delete a draft' },
  access: 'state',
  input: z.strictObject({ draft: z.string().max(40) }),
  async perform({ draft }, context): Promise<null> {
    context.reach.concernsOnlyActor()
    const own = { id: draft, account: context.actor.id }
    if ((await draftOf(context.db, own)) === null) return null
    return context.commit({ subject: 'own draft' }, async (tx) => {
      await deleteDraft(tx, own)
      return null
    })
  },
})

function shownDraft(stored: StoredDraft, { definitions }: Pick<OperationContext, 'definitions'>): ReportDraft {
  const { id, organiser, content, savedAt, version } = stored
  const savedOn = helsinkiDay(savedAt)
  const keptUntil = addDays(savedOn, definitions.socialReporting.policy.draftDays)
  const { form, typed } = JSON.parse(content) as { form: ReportForm; typed: TypedReport }
  // A draft of before a field was added has no such field.
  return { id, organiser, form, typed: { ...emptyReport(form, savedOn), ...typed }, savedAt, keptUntil, version }
}
