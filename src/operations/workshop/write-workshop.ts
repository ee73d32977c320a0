import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { WORKSHOP_STATES, type Workshop } from '../../model/workshop.ts'
import { phenomenaOf } from '../../store/social/phenomena.ts'
import { removeWorkshop } from '../../store/social/workshops.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { aboutWorkshop, ownerOf, workshopAsSeen, writeWorkshop } from './held-workshop.ts'
import { CONTENT, participants, WORKSHOP_AS_SEEN, type WorkshopContent } from './workshop-input.ts'
import { fieldWrong, needsAreClosed, WRONG } from './workshop-problems.ts'

/** Plans a workshop of one's county, or a national one. */
export const createWorkshop = defineOperation({
  name: 'workshop.create',
  title: { fi: 'Suunnittele ilmiötyöpaja', sv: 'Planera en fenomenverkstad', en: 'Plan a phenomenon workshop' },
  access: 'state',
  input: z.strictObject({ owner: z.string().max(20).optional(), ...CONTENT }),
  async perform({ owner: named, ...content }, context): Promise<{ readonly workshop: string }> {
    const owner = ownerOf(context, named)
    await requireContent(context, owner, content)
    const begun = { id: randomId(), owner, state: WORKSHOP_STATES.initial, participants: null, version: 1 }
    const workshop: Workshop = { ...begun, ...content }
    await context.commit(aboutWorkshop(workshop), (transaction) =>
      writeWorkshop(transaction, context, { before: null, workshop }),
    )
    return { workshop: workshop.id }
  },
})

/** Changes what is written of a workshop. When it has been reported nothing is changed but by taking the reporting back. */
export const saveWorkshopTexts = defineOperation({
  name: 'workshop.save',
  title: { fi: 'Tallenna ilmiötyöpaja', sv: 'Spara fenomenverkstaden', en: 'Save a phenomenon workshop' },
  access: 'state',
  input: z.strictObject({ ...WORKSHOP_AS_SEEN, ...CONTENT, participants: participants.nullable().default(null) }),
  async perform({ workshop: id, version, participants: counted, ...content }, context): Promise<void> {
    const before = await workshopAsSeen(context, { workshop: id, version })
    if (before.state === 'reported') throw needsAreClosed()
    await requireContent(context, before.owner, content)
    const isHeld = before.state !== 'planned'
    if (isHeld && content.day > helsinkiDay(context.now())) throw fieldWrong('day', WRONG.heldInFuture)
    if (isHeld && counted !== null && isNobody(counted)) throw fieldWrong('clients', WRONG.nobody)
    const tookPart = isHeld ? (counted ?? before.participants) : null
    const workshop = { ...before, ...content, participants: tookPart, version: version + 1 }
    await context.commit(aboutWorkshop(workshop), (transaction) => writeWorkshop(transaction, context, { before, workshop }))
  },
})

/** Records that the workshop was held, and how many took part. @throws Problem `not-in-this-state`, `workshop-field-wrong` */
export const holdWorkshop = defineOperation({
  name: 'workshop.hold',
  title: { fi: 'Kirjaa työpaja pidetyksi', sv: 'Anteckna verkstaden som hållen', en: 'Record a workshop as held' },
  access: 'state',
  input: z.strictObject({ ...WORKSHOP_AS_SEEN, participants }),
  async perform({ participants: counted, ...seen }, context): Promise<void> {
    const before = await workshopAsSeen(context, seen)
    const state = requireNextState(WORKSHOP_STATES, before.state, { by: 'workshop.hold' })
    if (before.day > helsinkiDay(context.now())) throw fieldWrong('day', WRONG.dayInFuture)
    if (isNobody(counted)) throw fieldWrong('clients', WRONG.nobody)
    const workshop = { ...before, state, participants: counted, version: before.version + 1 }
    await context.commit(aboutWorkshop(workshop), (transaction) => writeWorkshop(transaction, context, { before, workshop }))
  },
})

/** Removes a workshop that was planned and is not held after all, with the needs written down beforehand. */
export const removePlannedWorkshop = defineOperation({
  name: 'workshop.remove',
  title: { fi: 'Poista suunniteltu työpaja', sv: 'Ta bort en planerad verkstad', en: 'Remove a planned workshop' },
  access: 'state',
  input: z.strictObject(WORKSHOP_AS_SEEN),
  async perform(seen, context): Promise<void> {
    const before = await workshopAsSeen(context, seen)
    // What can still be held has not been: only then nothing that happened is lost.
    requireNextState(WORKSHOP_STATES, before.state, { by: 'workshop.hold' })
    await context.commit(aboutWorkshop(before), (transaction) => removeWorkshop(transaction, before.id))
  },
})

function isNobody(counted: z.infer<typeof participants>): boolean {
  return Object.values(counted).every((count) => count === 0)
}

async function requireContent(context: OperationContext, owner: Owner, content: WorkshopContent): Promise<void> {
  const { titles, themes: wanted, phenomena } = content
  if (titles.fi === '' && titles.sv === '') throw fieldWrong('titles.fi', WRONG.titleMissing)
  const { themes } = await codebookOf(context, owner)
  if (!wanted.every((theme) => themes.some(({ id }) => id === theme))) throw fieldWrong('themes', WRONG.unknownTheme)
  const own = await phenomenaOf(context.db, [owner])
  if (!phenomena.every((one) => own.some(({ id }) => id === one))) throw fieldWrong('phenomena', WRONG.unknownPhenomenon)
}
