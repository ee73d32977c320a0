import type { Kysely } from 'kysely'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import type { Answer, Answers, FormSurroundings } from '../../model/answers.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { DraftField } from '../../store/collection/draft-fields.ts'
import type { Schema } from '../../store/schema.ts'
import type { HeldSubmission } from './held-submission.ts'
import { parametersOf, surroundingsOf } from './surroundings.ts'

/** Fields of the form with an answer, and fields asked: what the monitor shows of a draft. */
export interface DraftProgress {
  readonly answered: number
  readonly asked: number
}

/** The draft as answers: what is blank, unreadable or a reason is not there. */
export function answersOfDraft(fields: readonly Pick<DraftField, 'field' | 'answer'>[]): Answers {
  const known: [string, Answer][] = []
  for (const { field, answer } of fields) if (answer !== null && !field.startsWith('reason:')) known.push([field, answer])
  return Object.fromEntries(known)
}

export async function draftProgress(
  db: Kysely<Schema>,
  { form, held, fields }: { form: Questionnaire; held: HeldSubmission; fields: readonly DraftField[] },
): Promise<DraftProgress> {
  const surroundings = asksBySurroundings(form) ? (await surroundingsOf(db, { form, held })).surroundings : ofRound(held)
  const { progress } = evaluateForm(form, answersOfDraft(fields), surroundings)
  const sections = [...progress.values()]
  const sum = (of: 'answered' | 'asked') => sections.reduce((total, section) => total + section[of], 0)
  return { answered: sum('answered'), asked: sum('asked') }
}

/** What is known without asking the database again: saving a field is to be quick. */
function ofRound({ round }: HeldSubmission): FormSurroundings {
  const { day, period_from: from, period_until: until } = round
  return { previous: null, history: [], outside: parametersOf(round), round: { day, from, until } }
}

const known = new WeakMap<Questionnaire, boolean>()

/** Whether what is asked can depend on earlier rounds or figures of other sources: few forms do. */
function asksBySurroundings(form: Questionnaire): boolean {
  const found = known.get(form)
  if (found !== undefined) return found
  const depends = conditionsOf(form).some((text) => /\bprevious\.|\breference\.|\brobustDistance\b/.test(text))
  known.set(form, depends)
  return depends
}

interface Conditional {
  readonly when: string | null
  readonly required?: boolean | string
  readonly formula?: string
}

/** Every expression that decides what is asked, and formulas, which those may name. */
function conditionsOf(form: Questionnaire): string[] {
  const items = form.sections.flatMap((section) => section.items)
  const inside = items.flatMap((item): readonly Conditional[] => {
    if (item.kind === 'group') return item.items
    return item.kind === 'matrix' ? [...item.rows, ...item.columns] : []
  })
  const all: readonly Conditional[] = [...form.sections, ...items, ...inside]
  return all
    .flatMap(({ when, required, formula }) => [when, required, formula])
    .filter((expression) => typeof expression === 'string')
}
