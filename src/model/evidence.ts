import type { CoverageMark } from './coverage.ts'
import type { Owner } from './phenomenon.ts'
import type { ReportPart } from './social-report.ts'
import type { CellFlag, MissingReason } from './table.ts'
import type { Language, Texts } from './text.ts'

/** How many of what a source tells of: `{ label: 'muistutus', count: 41 }`. Not a figure of ours: as the source states it. */
export interface SourceCount {
  readonly label: string
  readonly count: number
}

/** Something other than reports that tells of a phenomenon: a report of the ombudsman, complaints, a panel, a study, another system. */
export interface EvidenceSource {
  readonly id: string
  readonly owner: Owner
  /** Code of the list `sources`: A–E. */
  readonly class: string
  /** In the language of the source. */
  readonly title: string
  readonly publisher: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly publishedOn: string
  /** Address on the web; null for what is on paper or within the house. */
  readonly address: string | null
  readonly language: 'fi' | 'sv' | 'en'
  /** What it says of the matter, in our own words. */
  readonly summary: { readonly fi: string; readonly sv: string }
  readonly counts: readonly SourceCount[]
  readonly version: number
}

/** `verbatim`: the reporter's words. `paraphrase`: the analyst's, where the reporter allows a summary only. */
export const QUOTE_KINDS = {
  verbatim: { fi: 'Suora lainaus', sv: 'Direkt citat', en: 'Quoted word for word' },
  paraphrase: { fi: 'Tiivistelmä', sv: 'Sammandrag', en: 'Summed up' },
} as const satisfies Readonly<Record<string, Texts>>
export type QuoteKind = keyof typeof QUOTE_KINDS

/** Whether a quote can be shown today, and why not. Only a standing one has any words. */
export const QUOTE_STANDINGS = {
  standing: { fi: 'Käytettävissä', sv: 'Kan användas', en: 'Can be used' },
  withdrawn: {
    fi: 'Havainto on peruttu, joten lainaus on poistunut.',
    sv: 'Observationen har återtagits, så citatet har försvunnit.',
    en: 'The observation was withdrawn, so the quote is gone.',
  },
  'not-joined': {
    fi: 'Havainto ei enää kuulu ilmiöön, joten lainausta ei näytetä.',
    sv: 'Observationen hör inte längre till fenomenet, så citatet visas inte.',
    en: 'The observation no longer belongs to the phenomenon, so the quote is not shown.',
  },
  'not-permitted': {
    fi: 'Havainnoija ei enää salli lainausta, joten sitä ei näytetä.',
    sv: 'Observatören tillåter inte längre citatet, så det visas inte.',
    en: 'The reporter no longer allows the quote, so it is not shown.',
  },
  changed: {
    fi: 'Lainattu kohta on muuttunut tai peitetty. Poimi lainaus uudelleen.',
    sv: 'Det citerade stället har ändrats eller täckts över. Välj citatet på nytt.',
    en: 'The quoted passage has been changed or blacked out. Pick the quote again.',
  },
} as const satisfies Readonly<Record<string, Texts>>
export type QuoteStanding = keyof typeof QUOTE_STANDINGS

/** A quote as it is kept: where it stands, not what stands there. `wordings`: translations, or of a paraphrase the words themselves. */
export interface Quote {
  readonly id: string
  readonly phenomenon: string
  readonly report: string
  readonly kind: QuoteKind
  readonly part: ReportPart
  /** UTF-16 positions in the part at picking, and a digest of what stood there; of a paraphrase 0, 0 and empty. */
  readonly from: number
  readonly until: number
  readonly digest: string
  readonly wordings: { readonly fi: string; readonly sv: string }
  readonly addedAt: string
  readonly version: number
}

/** A quote as it may be shown. */
export interface ShownQuote {
  readonly id: string
  readonly report: string
  readonly kind: QuoteKind
  readonly standing: QuoteStanding
  /** Language of the report. */
  readonly language: string
  /** The reporter's words; null for a paraphrase, and when the quote does not stand. */
  readonly original: string | null
  /** Translations, or the paraphrase; empty where not written or when the quote does not stand. */
  readonly wordings: { readonly fi: string; readonly sv: string }
  readonly version: number
}

/** The words of a quote in a language, and whether they are a translation; null while there are none. */
export function quoteIn(
  quote: ShownQuote,
  language: 'fi' | 'sv',
): { readonly text: string; readonly isTranslation: boolean } | null {
  if (quote.standing !== 'standing') return null
  if (quote.kind === 'verbatim' && quote.language === language && quote.original !== null)
    return { text: quote.original, isTranslation: false }
  const text = quote.wordings[language]
  return text === '' ? null : { text, isTranslation: quote.kind === 'verbatim' }
}

/** Where a pinned figure comes from: the newest release of the register, of a data collection, or a file of another system. */
export const PIN_KINDS = {
  register: { fi: 'Rekisterin luku', sv: 'Registrets tal', en: 'Figure of the register' },
  collection: { fi: 'Tiedonkeruun luku', sv: 'Datainsamlingens tal', en: 'Figure of a data collection' },
  imported: { fi: 'Muun järjestelmän luku', sv: 'Annat systems tal', en: 'Figure of another system' },
} as const satisfies Readonly<Record<string, Texts>>
export type PinKind = keyof typeof PIN_KINDS

/** Which figure is pinned: the keys by which it is found again in a newer release. */
export interface PinnedKeys {
  readonly kind: PinKind
  /** Content of the register, data collection, or imported indicator (`16/sotkanet/127`). */
  readonly subject: string
  /** `clients`, `share`, an indicator of the collection, or the gender of an imported one. */
  readonly measure: string
  /** Organiser, municipality or `SSS`. */
  readonly area: string
}

/** One period of a pinned series: as published, with its marks. Null exactly when `missing` says why. */
export interface PinnedPoint {
  readonly period: string
  readonly label: Texts
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly mark: CoverageMark | null
  readonly flags: readonly CellFlag[]
  readonly low: number | null
  readonly high: number | null
  readonly decimals: number | null
  readonly note: Texts | null
}

/** A series as it was at one moment. */
export interface PinnedSeries {
  /** Release, or day of fetching: tells one edition from the next. */
  readonly edition: string
  readonly takenOn: string
  readonly title: Texts
  readonly areaName: Texts
  readonly unit: Texts
  readonly isPercent: boolean
  readonly source: Texts
  /** `CC BY 4.0`; null where the source names none. */
  readonly licence: string | null
  /** Oldest first. */
  readonly points: readonly PinnedPoint[]
}

/** Source with its licence, which is not said a second time where the source names it already. */
export function sourceWithLicence({ source, licence }: Pick<PinnedSeries, 'source' | 'licence'>, language: Language): string {
  const said = source[language].replace(/\.$/, '')
  return licence === null || licence === '' || said.includes(licence) ? said : `${said}, ${licence}`
}

export interface IndicatorPin {
  readonly id: string
  readonly phenomenon: string
  readonly keys: PinnedKeys
  /** As pinned and after each refresh, oldest first; the last one counts. */
  readonly editions: readonly (PinnedSeries & { readonly word: string })[]
  readonly note: string
  readonly pinnedOn: string
  readonly version: number
}

/** An indicator of another system, as it was read on a day. */
export interface ImportedIndicator {
  /** Owner, system and code: `16/sotkanet/127`. */
  readonly id: string
  readonly owner: Owner
  readonly system: 'sotkanet'
  readonly code: string
  readonly titles: Texts
  /** As the source calls it; empty where it does not say. */
  readonly unit: string
  readonly licence: string
  /** Where it was fetched; null for a file. */
  readonly address: string | null
  readonly fetchedOn: string
  readonly version: number
}

export const GENDERS = {
  total: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  male: { fi: 'Miehet', sv: 'Män', en: 'Men' },
  female: { fi: 'Naiset', sv: 'Kvinnor', en: 'Women' },
} as const satisfies Readonly<Record<string, Texts>>
export type Gender = keyof typeof GENDERS

/** `area`: organiser, or `SSS`. `value`: decimal text, as it came. */
export interface ImportedValue {
  readonly area: string
  readonly year: number
  readonly gender: Gender
  readonly value: string
}

/** An area as another system numbers it. Ids were given out anew in 2023, and old and new codes mean different areas: only ids are keys. */
export interface IndicatorRegion {
  /** Organiser, or `SSS`. */
  readonly area: string
  readonly id: number
  readonly oldId: number | null
}
