import { z } from 'zod'
import { BRIEFING_STATES } from '../../model/briefing.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { changeBriefing } from '../../store/social/briefings.ts'
import { defineOperation } from '../operation.ts'
import { languageNotRead, partNotPossible, periodNotInOrder, titleNeeded } from './briefing-problems.ts'
import { aboutBriefing, openBriefing, writtenNow } from './held-briefing.ts'
import { idShape, LONGEST_NOTE, LONGEST_TITLE, languageShape, monthShape, twoTexts, typed, versionShape } from './input-shapes.ts'

/** Titles, period, languages, service tasks and the writers' notes. @throws Problem `changed-meanwhile`, `briefing-not-editable`, … */
export const saveBriefing = defineOperation({
  name: 'briefing.save',
  title: { fi: 'Tallenna raportin tiedot', sv: 'Spara rapportens uppgifter', en: 'Save the facts of a briefing' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    version: versionShape,
    titles: twoTexts(LONGEST_TITLE),
    periodFrom: monthShape,
    periodUntil: monthShape,
    languages: z.array(languageShape).max(2),
    tasks: z.array(z.string().max(40)).max(20).default([]),
    memo: typed(LONGEST_NOTE).default(''),
    /** What the edition under work changes; only for a revision. */
    revision: twoTexts(LONGEST_NOTE).optional(),
  }),
  async perform({ briefing: id, version, revision, ...facts }, context): Promise<{ version: number }> {
    const briefing = await openBriefing(context, id)
    requireSameVersion({ expected: version, stored: briefing.version, what: id })
    if (facts.titles.fi === '' && facts.titles.sv === '') throw titleNeeded()
    if (facts.periodUntil < facts.periodFrom) throw periodNotInOrder()
    if (facts.languages.length === 0) throw languageNotRead()
    const known = new Set(context.definitions.socialReporting.lists.tasks.codes.map(({ key }) => key))
    if (facts.tasks.some((task) => !known.has(task))) throw partNotPossible()
    const change = {
      ...facts,
      languages: [...new Set(facts.languages)].sort(),
      ...(briefing.revision && revision ? { revision } : {}),
      ...writtenNow(context),
    }
    const changed = await context.commit(aboutBriefing(briefing), (tx) => changeBriefing(tx, { id, version }, change))
    return { version: changed.version }
  },
})

/** Between the steps of the work: from planned to draft and back. A review round is opened by `briefing.open-review`. */
export const moveBriefing = defineOperation({
  name: 'briefing.move',
  title: { fi: 'Muuta raportin vaihetta', sv: 'Ändra rapportens skede', en: 'Move a briefing to another step' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    version: versionShape,
    to: z.enum(['planned', 'collecting', 'analysis', 'draft']),
  }),
  async perform({ briefing: id, version, to }, context): Promise<{ version: number }> {
    const briefing = await openBriefing(context, id)
    requireSameVersion({ expected: version, stored: briefing.version, what: id })
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.move', when: to })
    const changed = await context.commit(aboutBriefing(briefing, { to }), (tx) => changeBriefing(tx, { id, version }, { state }))
    return { version: changed.version }
  },
})
