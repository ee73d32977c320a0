import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { isSameAsNamed, isSameToInstitute, NOT_FOUND, type Workshop, type WorkshopNeed } from '../../model/workshop.ts'
import { changeNeed, insertNeed, nextNeedNumber, removeNeed } from '../../store/social/workshops.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { contentChoices } from './data-contents.ts'
import { aboutWorkshop, heldWorkshop, needAsSeen } from './held-workshop.ts'
import { id, NEED_CONTENT, type NeedContent, version } from './workshop-input.ts'
import { fieldWrong, needsAreClosed, WRONG } from './workshop-problems.ts'

const NEED_AS_SEEN = { need: id, version }

/** Writes down a need that was named. */
export const addNeed = defineOperation({
  name: 'workshop.add-need',
  title: { fi: 'Lisää tietotarve', sv: 'Lägg till ett informationsbehov', en: 'Add an information need' },
  access: 'state',
  input: z.strictObject({ workshop: id, ...NEED_CONTENT }),
  async perform({ workshop: of, ...content }, context): Promise<{ readonly need: string }> {
    const workshop = await heldWorkshop(context, of)
    if (workshop.state === 'reported') throw needsAreClosed()
    const given = await soundContent(context, { workshop, before: null }, content)
    const need = { id: randomId(), workshop: workshop.id, ...given, sharedOn: null, version: 1 }
    await context.commit(aboutNeed(workshop, need), async (transaction) => {
      await insertNeed(transaction, { ...need, number: await nextNeedNumber(transaction, workshop.id) })
    })
    return { need: need.id }
  },
})

/**
 * Changes a need. After reporting only what came of it: whether the data is found, where, who takes it further. What the institute sees is
 * not changed behind the county's back: when any of it changes the sharing ends, and the county shares it anew.
 */
export const saveNeed = defineOperation({
  name: 'workshop.save-need',
  title: { fi: 'Tallenna tietotarve', sv: 'Spara informationsbehovet', en: 'Save an information need' },
  access: 'state',
  input: z.strictObject({ ...NEED_AS_SEEN, ...NEED_CONTENT }),
  async perform({ need: id, version, ...content }, context): Promise<{ readonly hasSharingEnded: boolean }> {
    const { need: before, workshop } = await needAsSeen(context, { need: id, version })
    const given = { ...before, ...(await soundContent(context, { workshop, before }, content)) }
    if (workshop.state === 'reported' && !isSameAsNamed(before, given)) throw needsAreClosed()
    const isStillShared = before.sharedOn !== null && isSameToInstitute(before, given)
    const need = { ...given, sharedOn: isStillShared ? before.sharedOn : null }
    await context.commit(aboutNeed(workshop, need), async (transaction) => {
      requireSaved(await changeNeed(transaction, need), before)
    })
    return { hasSharingEnded: before.sharedOn !== null && !isStillShared }
  },
})

/** Removes a need that was written down wrongly. */
export const dropNeed = defineOperation({
  name: 'workshop.remove-need',
  title: { fi: 'Poista tietotarve', sv: 'Ta bort informationsbehovet', en: 'Remove an information need' },
  access: 'state',
  input: z.strictObject(NEED_AS_SEEN),
  async perform(seen, context): Promise<void> {
    const { need, workshop } = await needAsSeen(context, seen)
    if (workshop.state === 'reported') throw needsAreClosed()
    await context.commit(aboutNeed(workshop, need), (transaction) => removeNeed(transaction, need.id))
  },
})

/** Lets the institute see a need whose data is missing, or takes that back. */
export const shareNeed = defineOperation({
  name: 'workshop.share-need',
  title: { fi: 'Jaa tietotarve laitokselle', sv: 'Dela behovet med institutet', en: 'Share an information need' },
  access: 'state',
  input: z.strictObject({ ...NEED_AS_SEEN, isShared: z.boolean() }),
  async perform({ isShared, ...seen }, context): Promise<void> {
    const { need: before, workshop } = await needAsSeen(context, seen)
    if (workshop.owner === 'national') throw fieldWrong('share', WRONG.isNational)
    const isMissing = NOT_FOUND.includes(before.found) && workshop.state !== 'planned'
    if (isShared && !isMissing) throw fieldWrong('share', WRONG.notMissing)
    const need = { ...before, sharedOn: isShared ? (before.sharedOn ?? helsinkiDay(context.now())) : null }
    await context.commit(aboutNeed(workshop, need), async (transaction) => {
      requireSaved(await changeNeed(transaction, need), before)
    })
  },
})

function requireSaved(isSaved: boolean, { id, version }: WorkshopNeed): void {
  if (!isSaved) requireSameVersion({ expected: version, stored: version + 1, what: id })
}

function aboutNeed(workshop: Workshop, { id, found, sharedOn }: Pick<WorkshopNeed, 'id' | 'found' | 'sharedOn'>) {
  return aboutWorkshop(workshop, { need: id, found, shared: sharedOn !== null })
}

interface Sound {
  readonly workshop: Workshop
  readonly before: WorkshopNeed | null
}

/** What is missing is answered by no data content. @throws Problem `workshop-field-wrong` */
async function soundContent(context: OperationContext, { workshop, before }: Sound, given: NeedContent): Promise<NeedContent> {
  const { texts, group, matrixNeed, found, content } = given
  const { lists, needMatrix } = context.definitions.socialReporting
  if (texts.fi === '' && texts.sv === '') throw fieldWrong('texts.fi', WRONG.needMissing)
  if (group !== null && !lists.groups.codes.some(({ key }) => key === group)) throw fieldWrong('group', WRONG.unknownGroup)
  if (matrixNeed !== null && !needMatrix.some(({ key }) => key === matrixNeed)) throw fieldWrong('matrixNeed', WRONG.unknownNeed)
  if (found === null || found === 'missing') return { ...given, content: null }
  if (content === null || (content.kind === 'other' && content.name === '')) throw fieldWrong('content', WRONG.contentMissing)
  // A series that was there when it was chosen may have been removed since.
  if (content.kind === 'other' || JSON.stringify(before?.content) === JSON.stringify(content)) return given
  const choices = await contentChoices(context, [workshop.owner])
  const isKnown = choices.some(({ kind, subject }) => kind === content.kind && subject === content.subject)
  if (!isKnown) throw fieldWrong('content', WRONG.unknownContent)
  return given
}
