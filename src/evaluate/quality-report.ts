import { numberText, percentText } from '../method/number-text.ts'
import type { County } from '../model/area.ts'
import type { CoverageClassDefinition, DisclosureSettings, ProgrammeSettings } from '../model/definitions.ts'
import type { RegisterKind } from '../model/delivery.ts'
import { type QuarterCode, quarterPeriod } from '../model/period.ts'
import { QUALITY_SECTIONS, type QualityReport, type QualitySectionId, type QualityTable } from '../model/quality.ts'
import type { QualityFacts } from '../model/release.ts'
import type { CellChange } from '../model/revision.ts'
import type { CountedContent } from '../model/service-task.ts'
import { LANGUAGES, type Language, type Texts } from '../model/text.ts'
import {
  QUALITY_HEADINGS,
  QUALITY_PARAGRAPHS,
  REVISION_PARAGRAPH,
  SYNTHETIC_PARAGRAPH,
  SYNTHETIC_TIMELINESS,
} from './quality-texts.ts'

export interface QualityReportInputs {
  readonly facts: QualityFacts
  readonly cycle: string
  /** Name of the cycle in a text: `tammi–maaliskuu 2024`. */
  readonly cycleName: Texts
  readonly createdAt: string
  readonly registerKind: RegisterKind
  readonly programme: ProgrammeSettings
  readonly contents: readonly CountedContent[]
  readonly counties: readonly County[]
  readonly coverageClasses: readonly CoverageClassDefinition[]
  readonly disclosure: DisclosureSettings
  readonly populationNotes: readonly Texts[]
  readonly populationSource: Texts
  /** Numbers of changed cells against the previous release of the cycle; null when this is the first one. */
  readonly revised: Readonly<Record<CellChange, number>> | null
}

/** The quality description under the headings of Finnish statistics, its numbers filled from the run. */
export function qualityReport(inputs: QualityReportInputs): QualityReport {
  return {
    facts: inputs.facts,
    sections: QUALITY_SECTIONS.map((id) => ({
      id,
      heading: QUALITY_HEADINGS[id],
      paragraphs: [...paragraphsOf(id, inputs), ...extraParagraphs(id, inputs)],
      tables: TABLES[id]?.(inputs) ?? [],
    })),
  }
}

function paragraphsOf(id: QualitySectionId, inputs: QualityReportInputs): Texts[] {
  // The clock of an invented register is not that of its data.
  const isUntimed = id === 'timeliness' && inputs.registerKind === 'synthetic'
  const texts = isUntimed ? [SYNTHETIC_TIMELINESS] : QUALITY_PARAGRAPHS[id]
  return texts.map((text) => perLanguage((language) => filled(text[language], parametersOf(inputs, language))))
}

/** Paragraphs that stand only sometimes: invented data, notes of the population, revisions. */
function extraParagraphs(id: QualitySectionId, inputs: QualityReportInputs): Texts[] {
  if (id === 'data-description' && inputs.registerKind === 'synthetic') return [SYNTHETIC_PARAGRAPH]
  if (id === 'accuracy') return [...inputs.populationNotes]
  const { revised } = inputs
  if (id !== 'coherence' || !revised) return []
  const counts = (language: Language) => ({
    added: numberText(revised.added, language, 0),
    changed: numberText(revised.changed, language, 0),
    removed: numberText(revised.removed, language, 0),
  })
  return [perLanguage((language) => filled(REVISION_PARAGRAPH[language], counts(language)))]
}

/** What the texts may name in braces. */
function parametersOf(inputs: QualityReportInputs, language: Language): Record<string, string> {
  const { facts, programme, disclosure, cycle } = inputs
  const count = (value: number) => numberText(value, language, 0)
  const delivered = facts.deliverers.filter(({ hasArchive, hasSeparate }) => hasArchive || hasSeparate)
  const ended = quarterPeriod(cycle as QuarterCode).end
  const days = Math.round((Date.parse(inputs.createdAt.slice(0, 10)) - Date.parse(ended)) / 86_400_000)
  return {
    programme: programme.names[language],
    cycle: inputs.cycleName[language],
    firstQuarter: `${programme.firstQuarter.slice(4)}/${programme.firstQuarter.slice(0, 4)}`,
    window: count(programme.windowQuarters),
    deliverers: count(facts.deliverers.length),
    delivered: count(delivered.length),
    archive: count(facts.deliverers.filter(({ hasArchive }) => hasArchive).length),
    separate: count(facts.deliverers.filter(({ hasSeparate }) => hasSeparate).length),
    late: count(facts.deliverers.filter(({ isLate }) => isLate).length),
    rows: count(facts.rowsReceived),
    rejected: count(facts.rowsRejected),
    rejectedShare: percentText(facts.rowsReceived === 0 ? 0 : (100 * facts.rowsRejected) / facts.rowsReceived, language, 1),
    findings: count(Object.values(facts.findingsByRule).reduce((sum, number) => sum + number, 0)),
    method: ESTIMATE_METHOD_NAMES[facts.estimateMethod]?.[language] ?? facts.estimateMethod,
    ended: dayText(ended, language),
    made: dayText(inputs.createdAt.slice(0, 10), language),
    days: count(days),
    threshold: count(disclosure.smallestShown),
    below: count(disclosure.smallestShown - 1),
    smallestDenominator: count(disclosure.smallestDenominator),
    wholePercentBelow: count(disclosure.wholePercentBelow),
    population: inputs.populationSource[language],
    licence: `${programme.licence.name}, ${programme.licence.address}`,
    contact: programme.contact[language],
  }
}

const ESTIMATE_METHOD_NAMES: Readonly<Record<string, Texts>> = {
  ratio: { fi: 'suhde-estimaattori', sv: 'en kvotestimator', en: 'the ratio estimator' },
  'separate-ratio': {
    fi: 'ositteittainen suhde-estimaattori',
    sv: 'en stratifierad kvotestimator',
    en: 'the separate ratio estimator',
  },
  poststratified: { fi: 'jälkiositettu estimaattori', sv: 'en efterstratifierad estimator', en: 'the post-stratified estimator' },
  'mean-share': {
    fi: 'kuntien osuuksien keskiarvo',
    sv: 'medelvärdet av kommunernas andelar',
    en: 'the mean of the municipalities’ shares',
  },
  'known-plus-estimate': {
    fi: 'tunnetut alueet sellaisinaan ja muut arvioituina',
    sv: 'kända områden som sådana och övriga uppskattade',
    en: 'known areas as they are and the rest estimated',
  },
}

const TABLES: Readonly<Partial<Record<QualitySectionId, (inputs: QualityReportInputs) => QualityTable[]>>> = {
  'data-content': (inputs) => [contentTable(inputs)],
  'statistical-process': (inputs) => [classTable(inputs)],
  accuracy: (inputs) => [coverageTable(inputs), findingTable(inputs)],
  timeliness: (inputs) => [delivererTable(inputs)],
}

function contentTable({ contents }: QualityReportInputs): QualityTable {
  return {
    caption: { fi: 'Mitä lasketaan', sv: 'Vad som räknas', en: 'What is counted' },
    columns: [
      { fi: 'Sisältö', sv: 'Innehåll', en: 'Content' },
      { fi: 'Määritelmä', sv: 'Definition', en: 'Definition' },
    ],
    rows: contents.map(({ names, definition }) => [names, definition]),
  }
}

function classTable({ coverageClasses }: QualityReportInputs): QualityTable {
  const shown = (isPublished: boolean): Texts =>
    isPublished
      ? { fi: 'luku esitetään', sv: 'siffran visas', en: 'shown' }
      : { fi: 'lukua ei esitetä', sv: 'siffran visas inte', en: 'not shown' }
  return {
    caption: { fi: 'Tietojen arvioitu laatu', sv: 'Uppgifternas uppskattade kvalitet', en: 'Estimated quality of data' },
    columns: [
      { fi: 'Luokka', sv: 'Klass', en: 'Class' },
      { fi: 'Julkaisussa', sv: 'I publikationen', en: 'In the publication' },
    ],
    rows: coverageClasses.map(({ names, isPublished }) => [names, shown(isPublished)]),
  }
}

function coverageTable({ facts, contents, cycle, cycleName }: QualityReportInputs): QualityTable {
  const rows = contents.map(({ key, names }) => {
    const found = facts.coverage.find(({ content, period }) => content === key && period === cycle)
    return [
      names,
      perLanguage((language) => numberText(found?.municipalities ?? 0, language, 0)),
      perLanguage((language) => percentText(100 * (found?.populationShare ?? 0), language, 0)),
    ]
  })
  return {
    caption: perLanguage(
      (language) =>
        `${{ fi: 'Edustavat kunnat ja väestöpohja', sv: 'Representativa kommuner och befolkningsunderlag', en: 'Representative municipalities and population base' }[language]}, ${cycleName[language]}`,
    ),
    columns: [
      { fi: 'Sisältö', sv: 'Innehåll', en: 'Content' },
      { fi: 'Edustavia kuntia', sv: 'Representativa kommuner', en: 'Representative municipalities' },
      { fi: 'Osuus väestöstä', sv: 'Andel av befolkningen', en: 'Share of the population' },
    ],
    rows,
  }
}

function findingTable({ facts }: QualityReportInputs): QualityTable {
  return {
    caption: { fi: 'Havainnot tarkistuksittain', sv: 'Iakttagelser efter kontroll', en: 'Findings by check' },
    columns: [
      { fi: 'Tarkistus', sv: 'Kontroll', en: 'Check' },
      { fi: 'Havaintoja', sv: 'Iakttagelser', en: 'Findings' },
    ],
    rows: Object.entries(facts.findingsByRule).map(([rule, count]) => [
      { fi: rule, sv: rule, en: rule },
      perLanguage((language) => numberText(count, language, 0)),
    ]),
  }
}

function delivererTable({ facts, counties }: QualityReportInputs): QualityTable {
  const names = new Map(counties.map((county) => [county.code, county.names]))
  const yes: Texts = { fi: 'kyllä', sv: 'ja', en: 'yes' }
  const no: Texts = { fi: 'ei', sv: 'nej', en: 'no' }
  const lateness = (isLate: boolean): Texts =>
    isLate ? { fi: ' (myöhässä)', sv: ' (försenad)', en: ' (late)' } : { fi: '', sv: '', en: '' }
  const received = (day: string | null, isLate: boolean) =>
    perLanguage((language) => (day === null ? '–' : `${dayText(day, language)}${lateness(isLate)[language]}`))
  return {
    caption: { fi: 'Tietojen toimittajat', sv: 'Uppgiftslämnare', en: 'Deliverers of data' },
    columns: [
      { fi: 'Palvelunjärjestäjä', sv: 'Tjänsteanordnare', en: 'Organiser' },
      { fi: 'Kanta', sv: 'Kanta', en: 'Archive (Kanta)' },
      { fi: 'Erillistoimitus', sv: 'Separat leverans', en: 'Separate delivery' },
      { fi: 'Vastaanotettu', sv: 'Mottagen', en: 'Received' },
    ],
    rows: facts.deliverers.map(({ organiser, hasArchive, hasSeparate, receivedOn, isLate }) => [
      names.get(organiser) ?? { fi: organiser, sv: organiser, en: organiser },
      hasArchive ? yes : no,
      hasSeparate ? yes : no,
      received(receivedOn, isLate),
    ]),
  }
}

/** A day as it is written in running text: 31.3.2024, 31 March 2024. */
function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  if (language !== 'en') return `${date}.${month}.${year}`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

function filled(text: string, parameters: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole)
}

function perLanguage(make: (language: Language) => string): Texts {
  const [fi = '', sv = '', en = ''] = LANGUAGES.map(make)
  return { fi, sv, en }
}
