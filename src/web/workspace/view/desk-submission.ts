import { readTyped } from '../../../collect/questionnaire/read-typed.ts'
import { variableKeys } from '../../../collect/questionnaire/variables.ts'
import type { Answer } from '../../../model/answers.ts'
import { Problem } from '../../../model/problem.ts'
import type { Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import { placeInForm, REASON } from './form-questions.ts'
import { fieldLabel } from './sent-answers.ts'

/** Variables that a question can be about: not the personal ones. */
export function plainKeys(form: Questionnaire): string[] {
  return variableKeys(form, {})
    .filter(({ question }) => !question.isPersonal)
    .map(({ key }) => key)
}

/** Variables that the institute can correct: what was confirmed is the respondent’s own. */
export function correctableKeys(form: Questionnaire): string[] {
  return plainKeys(form).filter((key) => placeInForm(form, key)?.question.type !== 'confirmation')
}

export interface WantedChange {
  readonly key: string
  readonly to: Answer | null
}

/**
 * The new values of a posted form: `c:H2` what was typed, `e:H2` ticked = to be emptied. A field left alone is no change.
 * @throws Problem `value-unreadable` (refused) that leads to the field
 */
export function typedChanges(form: Questionnaire, text: (name: string) => string, language: Language): WantedChange[] {
  return correctableKeys(form).flatMap((key): WantedChange[] => {
    if (text(`e:${key}`) === 'on') return [{ key, to: null }]
    const typed = text(`c:${key}`)
    const question = placeInForm(form, key)?.question
    if (typed.trim() === '' || !question) return []
    const reading = readTyped(question, typed, language)
    if ('problem' in reading) throw unreadable(key, reading.problem)
    return [{ key, to: reading.answer }]
  })
}

function unreadable(key: string, texts: Problem['description']['texts']): Problem {
  return new Problem({ code: 'value-unreadable', kind: 'refused', place: `c:${key}`, parameters: { field: key }, texts })
}

const DAY_MS = 86_400_000

/** A day so many days on; a working week is what people ask for. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The difference of two numbers; null when either is no number. */
export function differenceOf(now: unknown, before: unknown): number | null {
  if (typeof now !== 'number' || typeof before !== 'number') return null
  return Math.round((now - before) * 1e6) / 1e6
}

/** What a change of a correction is about: a question, or the reason given to a rule. */
export function changeLabel(form: Questionnaire, key: string, language: Language): string {
  if (!key.startsWith(REASON)) return `${key} ${fieldLabel(form, key, language)}`
  const rule = form.rules.find(({ id }) => id === key.slice(REASON.length))
  const at = rule?.at[0]
  return at === undefined ? key : `${at} ${fieldLabel(form, at, language)}: ${rule?.id ?? ''}`
}
