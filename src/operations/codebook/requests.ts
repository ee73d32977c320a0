import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import { daySchema } from '../../design/definition-yaml.ts'
import { editThemes } from '../../method/codebook/edit-themes.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Theme } from '../../model/codebook.ts'
import { CODEBOOK_REQUEST_STATES, type CodebookRequest } from '../../model/codebook-request.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { type Texts, textsOf } from '../../model/text.ts'
import { codebookRequest, codebookRequests, insertRequest, settleRequest } from '../../store/social/codebook-requests.ts'
import { saveDraft } from '../../store/social/codebooks.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { randomId } from '../random-id.ts'
import { codebookProblem } from './codebook-problems.ts'
import { bookInWork, nextDraft } from './edited-book.ts'
import { countShape, editShape } from './input-shapes.ts'

const requestShape = z.string().regex(/^[0-9a-z]{16}$/)
const reasonShape = withoutIdentityCode(2000).refine((text) => text !== '', { message: 'is empty' })

/** A county asks for a change of the national codebook. It must be possible today. @throws Problem `theme-…` (refused) */
export const proposeChange = defineOperation({
  name: 'codebook.propose',
  title: {
    fi: 'Ehdota kansallisen koodikirjan muutosta',
    sv: 'Föreslå en ändring av den nationella kodboken',
    en: 'Propose a change of the national codebook',
  },
  access: 'state',
  input: z.strictObject({ organiser: z.string().regex(/^\d{2}$/), edit: editShape, reason: reasonShape }),
  async perform({ organiser, edit, reason }, context): Promise<{ request: string }> {
    context.reach.requireOrganiser(organiser)
    const { book } = await bookInWork(context.db, context, 'national')
    editThemes(book, edit)
    const id = randomId()
    const details = { organiser, edit: edit.kind, theme: edit.kind === 'add' ? null : edit.theme }
    return context.commit({ subject: `codebook-request/${id}`, details }, async (transaction) => {
      const proposedOn = helsinkiDay(context.now())
      await insertRequest(transaction, { id, organiser, edit, reason, proposedOn, by: context.actor.id })
      return { request: id }
    })
  },
})

export interface ShownRequests {
  readonly requests: readonly CodebookRequest[]
  /** The national themes, for their names. */
  readonly themes: readonly Theme[]
  /** Names of the counties that asked, by code. */
  readonly organisers: Readonly<Record<string, Texts>>
}

/** Requests of the actor's own county, or of all for the institute; newest first. */
export const listRequests = defineOperation({
  name: 'codebook.requests',
  title: {
    fi: 'Listaa koodikirjan muutosehdotukset',
    sv: 'Lista ändringsförslagen till kodboken',
    en: 'List requests to change the codebook',
  },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, context): Promise<ShownRequests> {
    const requests = await codebookRequests(context.db, context.reach.organisers())
    const { book } = await bookInWork(context.db, context, 'national')
    const codes = [...new Set(requests.map(({ organiser }) => organiser))]
    const organisers = Object.fromEntries(
      codes.map((code) => [code, countyByCode(context.definitions, code)?.names ?? textsOf(() => code)]),
    )
    return { requests, themes: book.themes, organisers }
  },
})

/** The county takes its own request back while it is open. */
export const withdrawChange = defineOperation({
  name: 'codebook.withdraw-proposal',
  title: {
    fi: 'Peru koodikirjan muutosehdotus',
    sv: 'Återta ett ändringsförslag till kodboken',
    en: 'Withdraw a request to change the codebook',
  },
  access: 'state',
  input: z.strictObject({ request: requestShape, version: countShape }),
  async perform({ request: id, version }, context): Promise<{ request: string }> {
    const held = await codebookRequest(context.db, id)
    if (!held) throw notPermitted('codebook.withdraw-proposal')
    context.reach.requireOrganiser(held.organiser)
    return context.commit({ subject: `codebook-request/${id}` }, async (transaction) => {
      const request = await openRequest(transaction, { id, version })
      const state = requireNextState(CODEBOOK_REQUEST_STATES, request.state, { by: 'codebook.withdraw-proposal' })
      const on = helsinkiDay(context.now())
      await settleRequest(transaction, { request, state, by: context.actor.id, on, decision: '', effectiveFrom: null })
      return { request: id }
    })
  },
})

/**
 * The institute accepts or rejects a request, with the reason. What is accepted is done in the national draft at once, and comes into force
 * when the draft is published; `effectiveFrom` is what the county is told of that day.
 * @throws Problem `theme-…` (refused) when the change is no longer possible: then nothing is decided.
 */
export const decideChange = defineOperation({
  name: 'codebook.decide',
  title: {
    fi: 'Ratkaise koodikirjan muutosehdotus',
    sv: 'Avgör ett ändringsförslag till kodboken',
    en: 'Decide a request to change the codebook',
  },
  access: 'state',
  input: z.strictObject({
    request: requestShape,
    version: countShape,
    outcome: z.enum(['accepted', 'rejected']),
    reason: reasonShape,
    effectiveFrom: daySchema.nullable().default(null),
  }),
  async perform(
    { request: id, version, outcome, reason, effectiveFrom },
    context,
  ): Promise<{ request: string; draftVersion: number }> {
    const details = { outcome, effectiveFrom }
    return context.commit({ subject: `codebook-request/${id}`, details }, async (transaction) => {
      const request = await openRequest(transaction, { id, version })
      const state = requireNextState(CODEBOOK_REQUEST_STATES, request.state, { by: 'codebook.decide', when: outcome })
      const on = helsinkiDay(context.now())
      const settled = {
        state,
        by: context.actor.id,
        on,
        decision: reason,
        effectiveFrom: outcome === 'accepted' ? effectiveFrom : null,
      }
      await settleRequest(transaction, { request, ...settled })
      return { request: id, draftVersion: outcome === 'accepted' ? await doInDraft(context, { transaction, request }) : 0 }
    })
  },
})

type Transaction = Parameters<Parameters<OperationContext['commit']>[1]>[0]

async function doInDraft(
  context: OperationContext,
  { transaction, request }: { readonly transaction: Transaction; readonly request: CodebookRequest },
): Promise<number> {
  const work = await bookInWork(transaction, context, 'national')
  const themes = editThemes(work.book, request.edit)
  const draft = nextDraft(work, { owner: 'national', themes, by: context.actor.id, at: context.now() })
  const isFirst = await saveDraft(transaction, draft)
  if (!isFirst) requireSameVersion({ expected: draft.version - 1, stored: draft.version, what: 'national' })
  return draft.version
}

async function openRequest(transaction: Transaction, { id, version }: { id: string; version: number }): Promise<CodebookRequest> {
  const request = await codebookRequest(transaction, id)
  if (!request) throw codebookProblem('codebook-request-not-found')
  requireSameVersion({ expected: version, stored: request.version, what: id })
  return request
}
