import type { DatedParameter } from '../../model/collection.ts'
import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { CollectionReleaseRound, SeriesBreak } from '../../model/collection-release.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

type BreakRound = Pick<CollectionReleaseRound, 'round' | 'parameters' | 'level'>

/**
 * Where the series breaks: at a round whose dated parameter differs from the round's before (only the measures that need it), at one whose
 * respondents are of another level, and where the definitions say so. The first round breaks nothing.
 */
export function seriesBreaks(
  rounds: readonly BreakRound[],
  indicators: CollectionIndicators,
  parameters: readonly Pick<DatedParameter, 'name' | 'names'>[],
): SeriesBreak[] {
  return rounds.slice(1).flatMap((round, place) => {
    const before = rounds[place] ?? round
    const changed = parameters.flatMap(({ name, names }) => parameterBreak({ name, names, before, round, indicators }))
    const declared = indicators.breaks.filter((one) => one.round === round.round)
    const level = declared.length === 0 && before.level !== round.level ? [LEVEL_CHANGED] : []
    const whole = [...declared.map(({ reason }) => reason), ...level]
    return [...changed, ...whole.map((reason) => ({ round: round.round, measures: [], reason }))]
  })
}

/** Whether the series of a measure breaks at a round. */
export function breaksAt(breaks: readonly SeriesBreak[], round: string, measure: string): boolean {
  return breaks.some((one) => one.round === round && (one.measures.length === 0 || one.measures.includes(measure)))
}

interface Changed {
  readonly name: string
  readonly names: Texts
  readonly before: BreakRound
  readonly round: BreakRound
  readonly indicators: CollectionIndicators
}

function parameterBreak({ name, names, before, round, indicators }: Changed): SeriesBreak[] {
  const [old, now] = [before.parameters[name] ?? null, round.parameters[name] ?? null]
  const measures = [...indicators.totals, ...indicators.indicators].filter(({ needs }) => needs === name).map(({ id }) => id)
  if (old === now || measures.length === 0) return []
  const reason = now === null ? REPEALED : old === null ? BEGAN : CHANGED
  return [{ round: round.round, measures, reason: inEachLanguage(reason, names, { old: old ?? 0, now: now ?? 0 }) }]
}

function inEachLanguage(reason: Texts, names: Texts, values: { readonly old: number; readonly now: number }): Texts {
  return {
    fi: fillTexts(reason, { ...values, name: names.fi }).fi,
    sv: fillTexts(reason, { ...values, name: names.sv }).sv,
    en: fillTexts(reason, { ...values, name: names.en }).en,
  }
}

const CHANGED: Texts = {
  fi: '{name} muuttui: ennen {old}, nyt {now}.',
  sv: '{name} ändrades: tidigare {old}, nu {now}.',
  en: '{name} changed: {old} before, {now} now.',
}
const BEGAN: Texts = {
  fi: '{name} tuli voimaan: {now}.',
  sv: '{name} trädde i kraft: {now}.',
  en: '{name} came into force: {now}.',
}
const REPEALED: Texts = {
  fi: '{name} ei ole enää voimassa.',
  sv: '{name} är inte längre i kraft.',
  en: '{name} is no longer in force.',
}
const LEVEL_CHANGED: Texts = {
  fi: 'Vastaajien taso muuttui edellisestä kierroksesta.',
  sv: 'De svarandes nivå ändrades från föregående omgång.',
  en: 'The level of the respondents changed from the round before.',
}
