import { z } from 'zod'
import { requireNextState } from '../../model/state-machine.ts'
import { WORKSHOP_STATES } from '../../model/workshop.ts'
import { changeNeed, needsOf } from '../../store/social/workshops.ts'
import { defineOperation } from '../operation.ts'
import { aboutWorkshop, workshopAsSeen, writeWorkshop } from './held-workshop.ts'
import { WORKSHOP_AS_SEEN } from './workshop-input.ts'
import { fieldWrong, WRONG } from './workshop-problems.ts'

/** Closes a workshop: of every need it has been said whether the data is there. @throws Problem `workshop-field-wrong` */
export const reportWorkshop = defineOperation({
  name: 'workshop.report',
  title: { fi: 'Kirjaa työpaja raportoiduksi', sv: 'Anteckna verkstaden som rapporterad', en: 'Record a workshop as reported' },
  access: 'state',
  input: z.strictObject(WORKSHOP_AS_SEEN),
  async perform(seen, context): Promise<void> {
    const before = await workshopAsSeen(context, seen)
    const state = requireNextState(WORKSHOP_STATES, before.state, { by: 'workshop.report' })
    const needs = await needsOf(context.db, [before.id])
    const open = needs.find(({ found }) => found === null)
    if (open) throw fieldWrong(`need-${open.id}`, WRONG.notLooked)
    const workshop = { ...before, state, version: before.version + 1 }
    const about = aboutWorkshop(workshop, { needs: needs.length })
    await context.commit(about, (transaction) => writeWorkshop(transaction, context, { before, workshop }))
  },
})

/** Takes back the last step that was recorded. A workshop that turns out not to have been held shares nothing any more. */
export const undoWorkshopStep = defineOperation({
  name: 'workshop.undo',
  title: {
    fi: 'Kumoa työpajan viimeisin vaihe',
    sv: 'Ångra verkstadens senaste steg',
    en: 'Take back the last step of a workshop',
  },
  access: 'state',
  input: z.strictObject(WORKSHOP_AS_SEEN),
  async perform(seen, context): Promise<void> {
    const before = await workshopAsSeen(context, seen)
    const state = requireNextState(WORKSHOP_STATES, before.state, { by: 'workshop.undo', when: before.state })
    const shared = (await needsOf(context.db, [before.id])).filter(({ sharedOn }) => sharedOn !== null)
    const takenBack = state === 'planned' ? shared : []
    const workshop = { ...before, state, version: before.version + 1 }
    const about = aboutWorkshop(workshop, { from: before.state, takenBack: takenBack.length })
    await context.commit(about, async (transaction) => {
      await writeWorkshop(transaction, context, { before, workshop })
      for (const need of takenBack) await changeNeed(transaction, { ...need, sharedOn: null })
    })
  },
})
