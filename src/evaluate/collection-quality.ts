import { numberText, percentText } from '../method/number-text.ts'
import type { Collection } from '../model/collection.ts'
import type { CollectionIndicators } from '../model/collection-indicator.ts'
import type { CollectionReleaseFacts, NamedRespondent } from '../model/collection-release.ts'
import { QUALITY_SECTIONS, type QualityReport, type QualitySectionId, type QualityTable } from '../model/quality.ts'
import type { Release } from '../model/release.ts'
import type { CellChange } from '../model/revision.ts'
import { LANGUAGES, type Language, type Texts } from '../model/text.ts'
import { COLLECTION_QUALITY_TEXTS as T } from './collection-quality-texts.ts'
import { QUALITY_HEADINGS, SYNTHETIC_PARAGRAPH } from './quality-texts.ts'

export interface CollectionQualityInputs {
  readonly collection: Collection
  readonly indicators: CollectionIndicators
  readonly release: Release
  readonly facts: CollectionReleaseFacts
  /** Numbers of changed cells against what readers had; null when this is the first release. */
  readonly revised: Readonly<Record<CellChange, number>> | null
  /** What each rule of the form warns of, for the summary of warnings. */
  readonly ruleNames: Readonly<Record<string, Texts>>
}

/** The quality description of a release of a data collection: response, item non-response, breaks, corrections, warnings in counts. */
export function collectionQualityReport(inputs: CollectionQualityInputs): QualityReport {
  const sections = QUALITY_SECTIONS.map((id) => ({
    id,
    heading: QUALITY_HEADINGS[id],
    paragraphs: PARAGRAPHS[id](inputs),
    tables: TABLES[id]?.(inputs) ?? [],
  }))
  return { facts: inputs.release.quality, sections }
}

const PARAGRAPHS: Readonly<Record<QualitySectionId, (inputs: CollectionQualityInputs) => readonly Texts[]>> = {
  'data-description': ({ collection, facts, release }) => [
    ...(release.registerKind === 'synthetic' ? [SYNTHETIC_PARAGRAPH] : []),
    collection.purpose,
    said(T.round, { day: facts.round.label }),
    ...(collection.decision === null
      ? []
      : [said(T.decision, { number: collection.decision.number, title: collection.decision.title })]),
  ],
  relevance: ({ collection }) => [collection.legalBasis],
  'data-content': ({ indicators }) =>
    indicators.indicators.map(({ names, definition }) => said(T.definition, { names, definition })),
  'statistical-process': () => [T.process],
  accuracy: ({ facts }) => accuracy(facts),
  timeliness: ({ facts, release }) => [
    ...(release.registerKind === 'synthetic'
      ? []
      : [said(T.made, { day: facts.round.label, made: plainDay(release.createdAt) })]),
    said(T.late, { late: number(facts.round.late) }),
    ...(facts.isPreliminary ? [T.preliminary] : []),
  ],
  coherence: ({ facts, revised }) => [
    T.coherence,
    ...facts.breaks.map(({ round, reason }) => said(T.seriesBreak, { round: labelOf(facts, round), reason })),
    ...(revised === null
      ? []
      : [said(T.revised, { changed: number(revised.changed), added: number(revised.added), removed: number(revised.removed) })]),
    ...(facts.note === null ? [] : [facts.note]),
  ],
  accessibility: () => [T.accessibility],
  'data-protection': ({ facts }) => [facts.disclosureDecision ?? T.protected, T.contacts],
  contact: ({ collection }) => [collection.owner, collection.contact],
}

const TABLES: Readonly<Partial<Record<QualitySectionId, (inputs: CollectionQualityInputs) => QualityTable[]>>> = {
  accuracy: (inputs) => [responseTable(inputs.facts), itemTable(inputs), ...warningTable(inputs)],
}

function accuracy({ round, quality }: CollectionReleaseFacts): Texts[] {
  const listed = (line: Texts, who: readonly NamedRespondent[]) => (who.length === 0 ? [] : [said(line, { names: namesOf(who) })])
  return [
    said(T.response, {
      answered: number(round.answered),
      asked: number(round.asked),
      share: shareText(round.answered, round.asked),
    }),
    ...listed(T.missing, round.missing),
    ...listed(T.excused, round.excused),
    ...listed(T.waiting, round.preliminary),
    said(T.corrections, {
      byRespondent: number(quality.corrections.byRespondent),
      byInstitute: number(quality.corrections.byInstitute),
    }),
  ]
}

function responseTable({ round, earlier }: CollectionReleaseFacts): QualityTable {
  const rows = [...earlier, round].map((one) => [
    one.label,
    number(one.asked),
    number(one.answered),
    shareText(one.answered, one.asked),
    number(one.late),
    number(one.excused.length),
  ])
  return {
    caption: T.responseCaption,
    columns: [T.columnRound, T.columnAsked, T.columnAnswered, T.columnShare, T.columnLate, T.columnExcused],
    rows,
  }
}

function itemTable({ facts, indicators }: CollectionQualityInputs): QualityTable {
  const rows = facts.quality.items.map(({ id, given, unavailable, blank }) => {
    const total = indicators.totals.find((one) => one.id === id)
    return [
      total?.names ?? plain(id),
      number(given),
      number(unavailable),
      number(blank),
      shareText(unavailable + blank, given + unavailable + blank),
    ]
  })
  return {
    caption: T.itemCaption,
    columns: [T.columnItem, T.columnGiven, T.columnUnavailable, T.columnBlank, T.columnNonResponse],
    rows,
  }
}

function warningTable({ facts, ruleNames }: CollectionQualityInputs): QualityTable[] {
  if (facts.quality.warnings.length === 0) return []
  const rows = facts.quality.warnings.map(({ rule, count }) => [ruleNames[rule] ?? plain(rule), number(count)])
  return [{ caption: T.warningCaption, columns: [T.columnRule, T.columnCount], rows }]
}

function labelOf({ round, earlier }: CollectionReleaseFacts, code: string): Texts {
  return [...earlier, round].find((one) => one.round === code)?.label ?? plain(code)
}

function namesOf(who: readonly NamedRespondent[]): Texts {
  return perLanguage((language) => who.map(({ names }) => names[language]).join(', '))
}

function shareText(part: number, whole: number): Texts {
  return perLanguage((language) => (whole === 0 ? '–' : percentText((100 * part) / whole, language, 1)))
}

function number(value: number): Texts {
  return perLanguage((language) => numberText(value, language, 0))
}

function plainDay(moment: string): Texts {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number)
  return { fi: `${day}.${month}.${year}`, sv: `${day}.${month}.${year}`, en: `${day}.${month}.${year}` }
}

function plain(text: string): Texts {
  return { fi: text, sv: text, en: text }
}

/** Fills the names in braces, each language with its own words. */
function said(line: Texts, values: Readonly<Record<string, Texts | string>>): Texts {
  return perLanguage((language) =>
    line[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return typeof value === 'string' ? value : (value?.[language] ?? whole)
    }),
  )
}

function perLanguage(make: (language: Language) => string): Texts {
  const [fi, sv, en] = LANGUAGES.map(make)
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' }
}
