import { titleOf } from '../../collect/social-report/report-text.ts'
import { countsTyped } from '../../collect/social-report/typed-counts.ts'
import { asksScale, type ReportForm, type TypedReport } from '../../collect/social-report/typed-report.ts'
import {
  CASELOAD_CLASSES,
  PERSON_CLASSES,
  POLARITIES,
  QUOTE_PERMISSIONS,
  REPORT_LISTS,
  type ReportList,
  SCALES,
  TRENDS,
} from '../../model/social-report.ts'
import type { Language, Texts } from '../../model/text.ts'
import type { FormChoices, NamedChoice } from '../../operations/social-report/report-choices.ts'
import { translator } from '../text/translate.ts'
import { type AskedKey, askedWords } from './asked-words.ts'
import { wordsOf } from './observation-steps.ts'

/** One line of what was written: what was asked, and the answer. Texts keep their line breaks. */
export interface ReportLine {
  readonly label: string
  readonly value: string
  readonly isText: boolean
}

interface Shown {
  readonly form: ReportForm
  readonly choices: Pick<FormChoices, 'lists' | 'municipalities' | 'themes'>
  readonly language: Language
}

const CASELOADS: Readonly<Record<string, Texts>> = CASELOAD_CLASSES

/** What was answered, in the order of the form; what was left empty is not among it. */
export function reportLines(typed: TypedReport, { form, choices, language }: Shown): ReportLine[] {
  const t = translator(language)
  const label = (key: AskedKey) => askedWords(key, form, language)
  const list = (field: ReportList) => namesIn(choices.lists[field], typed[field], language)
  const code = (table: Readonly<Record<string, Texts>>, key: string) => table[key]?.[language] ?? ''
  const yesNo = typed.concernsWrong === '' ? '' : t(typed.concernsWrong === 'yes' ? 'observe.yes' : 'observe.no')
  const lines: readonly (readonly [AskedKey, string, boolean?])[] = [
    ['caseload', CASELOADS[typed.caseload]?.[language] ?? typed.caseload],
    ['counts', countLines(typed, choices, language), true],
    ['event', typed.event, true],
    ['title', typed.title || (form === 'client' ? titleOf(typed.observation) : ''), true],
    ['observation', typed.observation, true],
    ['consequences', typed.consequences, true],
    ['participants', form === 'group' || form === 'panel' ? typed.participants : ''],
    ['needs', list('needs')],
    ['groups', list('groups')],
    ['scale', scaleText(typed.scale, form, language)],
    ['tasks', list('tasks')],
    ['municipality', namesIn(choices.municipalities, [typed.municipality], language)],
    ['subArea', typed.subArea],
    ['personClass', code(PERSON_CLASSES, typed.personClass)],
    ['trend', code(TRENDS, typed.trend)],
    ['period', monthsText(typed.periodFrom, typed.periodUntil)],
    ['causes', list('causes')],
    ['gaps', list('gaps')],
    ['proposal', typed.proposal, true],
    ['addressees', typed.proposal.trim() === '' ? '' : list('addressees')],
    ['profession', form === 'client' || form === 'panel' ? '' : namesIn(choices.lists.professions, [typed.profession], language)],
    ['quotePermission', code(QUOTE_PERMISSIONS, typed.quotePermission)],
    ['concernsWrong', yesNo],
  ]
  return lines
    .filter(([, value]) => value.trim() !== '')
    .map(([key, value, isText = false]) => ({ label: label(key), value, isText }))
}

/** A line for each theme with a count: `Toimeentulo: 12`. */
function countLines({ counts }: TypedReport, { themes }: Shown['choices'], language: Language): string {
  const names = new Map(themes.map(({ id, names }) => [id, names[language]]))
  return countsTyped(counts)
    .map(([theme, count]) => `${names.get(theme) ?? theme}: ${count}`)
    .join('\n')
}

/** What was pressed first: "Something should change"; of what has no prompt, nothing. */
export function promptText(polarity: string, form: ReportForm, language: Language): string {
  const known = (Object.keys(POLARITIES) as (keyof typeof POLARITIES)[]).find((one) => one === polarity)
  return known === undefined ? '' : translator(language)(`observe.ask.${wordsOf(form)}.${known}`)
}

export function polarityText(polarity: string, language: Language): string {
  return (POLARITIES as Readonly<Record<string, Texts>>)[polarity]?.[language] ?? ''
}

/** In the words that were chosen between; nothing where it was not asked. */
function scaleText(scale: string, form: ReportForm, language: Language): string {
  const known = (Object.keys(SCALES) as (keyof typeof SCALES)[]).find((one) => one === scale)
  if (known === undefined || !asksScale(form)) return ''
  return form === 'client' ? translator(language)(`observe.scale.${known}`) : SCALES[known][language]
}

/** `3/2024–5/2024`; what was not typed as a month stays as it is. */
function monthsText(from: string, until: string): string {
  const month = (text: string) => text.replace(/^(\d{4})-0?(\d{1,2})$/, '$2/$1')
  return from === until ? month(from) : [from, until].filter(Boolean).map(month).join('–')
}

function namesIn(choices: readonly NamedChoice[], keys: readonly string[], language: Language): string {
  return choices
    .filter(({ key }) => keys.includes(key))
    .map(({ names }) => names[language])
    .join(', ')
}

/** Every field as it would be posted, for a page that carries them along. */
export function postedPairs(typed: TypedReport): (readonly [string, string])[] {
  const single = Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const several = REPORT_LISTS.flatMap((list) => typed[list].map((key) => [list, key] as const))
  return [...single, ...several, ['shown', REPORT_LISTS.join(' ')]]
}
