import type { Texts } from '../../model/text.ts'

/** Columns of the round as a spreadsheet, in their order. Those that can be filled in are answers; the rest is there to be read. */
export const FILL_COLUMNS = {
  content: { fi: 'Sisältö', sv: 'Innehåll', en: 'Content' },
  area: { fi: 'Kuntakoodi', sv: 'Kommunkod', en: 'Municipality code' },
  areaName: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  archive: { fi: 'Omat asiakkaat: Kanta', sv: 'Egna klienter: Kanta', en: 'Own clients: Kanta' },
  separate: {
    fi: 'Omat asiakkaat: erillistoimitus',
    sv: 'Egna klienter: separat leverans',
    en: 'Own clients: separate delivery',
  },
  together: { fi: 'Omat asiakkaat: yhteensä', sv: 'Egna klienter: tillsammans', en: 'Own clients: together' },
  residents: {
    fi: 'Alueen asukkaat, kaikki järjestäjät',
    sv: 'Områdets invånare, alla anordnare',
    en: 'Residents, all organisers',
  },
  previous: {
    fi: 'Omat asiakkaat: edellinen neljännes',
    sv: 'Egna klienter: föregående kvartal',
    en: 'Own clients: previous quarter',
  },
  ownCount: { fi: 'Oma luku', sv: 'Eget antal', en: 'Own count' },
  ownCountDate: { fi: 'Oman luvun päivä', sv: 'Det egna antalets dag', en: 'Day of the own count' },
  ownCountDefinition: { fi: 'Oman luvun määritelmä', sv: 'Det egna antalets definition', en: 'Definition of the own count' },
  judgement: { fi: 'Arvio', sv: 'Bedömning', en: 'Judgement' },
  explanations: { fi: 'Selitykset', sv: 'Förklaringar', en: 'Explanations' },
  plannedFix: { fi: 'Suunniteltu korjaus', sv: 'Planerad rättelse', en: 'Planned fix' },
  fixMonth: { fi: 'Korjauksen kuukausi', sv: 'Rättelsens månad', en: 'Month of the fix' },
  mayPublish: { fi: 'Saako julkaista', sv: 'Får publiceras', en: 'May be published' },
  publicationNote: { fi: 'Huomautus julkaisuun', sv: 'Anmärkning till publiceringen', en: 'Note for publication' },
} as const satisfies Readonly<Record<string, Texts>>
export type FillColumn = keyof typeof FILL_COLUMNS

export const FILL_COLUMN_KEYS = Object.keys(FILL_COLUMNS) as readonly FillColumn[]

/** Names of the lines that are no municipalities. */
export const LINE_NAMES = {
  elsewhere: { fi: 'Muualla asuvat', sv: 'Bosatta på annat håll', en: 'Living elsewhere' },
  whole: { fi: 'Yhteensä', sv: 'Totalt', en: 'In total' },
} as const satisfies Readonly<Record<string, Texts>>

/** The column that a heading names, in any language or by its key; null for one of the reader's own. */
export function columnOf(heading: string): FillColumn | null {
  const wanted = comparable(heading)
  return (
    FILL_COLUMN_KEYS.find((key) => [key, ...Object.values(FILL_COLUMNS[key])].some((name) => comparable(name) === wanted)) ?? null
  )
}

/** Text for comparing what people type with what is meant: no case, no double or special spaces. */
export function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('fi')
}
