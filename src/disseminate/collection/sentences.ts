import { numberText } from '../../method/number-text.ts'
import { COUNTRY } from '../../model/area.ts'
import type { CollectionIndicators, IndicatorSentence } from '../../model/collection-indicator.ts'
import type { CollectionReleaseRound } from '../../model/collection-release.ts'
import type { StatisticalTable, TableCell } from '../../model/table.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { tableIndex } from '../table/index-of.ts'
import { FIGURES_BY_AREA } from './figures-head.ts'

export interface SentenceInputs {
  readonly tables: readonly StatisticalTable[]
  readonly indicators: CollectionIndicators
  readonly round: CollectionReleaseRound
  readonly area: { readonly code: string; readonly names: Texts }
  readonly sentences: readonly IndicatorSentence[]
}

/**
 * The sentences about an area, filled from the published figures themselves. A sentence that names a figure which is not there is left out;
 * when none is left, the text says that there are no figures.
 */
export function figureSentences(inputs: SentenceInputs): Texts {
  const filled = LANGUAGES.map((language) => sentencesIn(inputs, language))
  const [fi, sv, en] = filled
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' }
}

function sentencesIn(inputs: SentenceInputs, language: Language): string {
  const texts = inputs.sentences.flatMap(({ text, when }) => {
    const value = when === null ? null : (cellOf(inputs, when.variable)?.value ?? null)
    const holds = when === null || (value !== null && value > 0 === (when.is === 'positive'))
    const sentence = holds ? filledIn(text[language], inputs, language) : null
    return sentence === null ? [] : [sentence]
  })
  const scope = inputs.area.code === COUNTRY ? responseSentence(inputs.round, language) : null
  if (texts.length > 0) return [...texts, ...(scope === null ? [] : [scope])].join(' ')
  return fill(NO_FIGURES[language], { day: inputs.round.label[language], area: inputs.area.names[language] })
}

/** Null when the sentence names a figure that is not there. */
function filledIn(text: string, inputs: SentenceInputs, language: Language): string | null {
  const names = [...text.matchAll(/\{([\w.-]+)\}/g)].map(([, name = '']) => name)
  const values = names.map((name) => [name, valueText(name, inputs, language)] as const)
  if (values.some(([, value]) => value === null)) return null
  return fill(text, Object.fromEntries(values.map(([name, value]) => [name, value ?? ''])))
}

function valueText(name: string, inputs: SentenceInputs, language: Language): string | null {
  const { round, area, indicators } = inputs
  if (name === 'day') return round.label[language]
  if (name === 'area') return area.names[language]
  if (name === 'reporting') return String(round.answered)
  if (name === 'asked') return String(round.asked)
  const parameter = round.parameters[name]
  if (parameter !== undefined) return parameter === null ? null : numberText(parameter, language, null)
  const measure = [...indicators.totals, ...indicators.indicators].find(({ id }) => id === name)
  const value = cellOf(inputs, name)?.value ?? null
  return measure && value !== null ? numberText(value, language, measure.decimals) : null
}

function cellOf({ tables, round, area }: SentenceInputs, measure: string): TableCell | undefined {
  const table = tables.find(({ id }) => id === FIGURES_BY_AREA)
  return table && tableIndex(table).cell({ round: round.round, area: area.code }, measure)
}

/** A sentence that is quoted alone must say of how many it is, when not all answered. */
function responseSentence({ answered, asked }: CollectionReleaseRound, language: Language): string | null {
  return answered >= asked ? null : fill(PARTIAL[language], { answered: String(answered), asked: String(asked) })
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([\w.-]+)\}/g, (whole, name: string) => values[name] ?? whole)
}

const PARTIAL: Texts = {
  fi: 'Luvut ovat ennakkotietoja: mukana on {answered}/{asked} vastaajaa.',
  sv: 'Siffrorna är preliminära: {answered} av {asked} svarande ingår.',
  en: 'The figures are preliminary: {answered} of {asked} respondents are included.',
}
const NO_FIGURES: Texts = {
  fi: '{area}: lukuja ei ole ({day}).',
  sv: '{area}: det finns inga siffror ({day}).',
  en: '{area}: there are no figures ({day}).',
}
