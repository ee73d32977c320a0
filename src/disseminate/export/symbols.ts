import { COVERAGE_MARKS } from '../../model/coverage.ts'
import { type CellFlag, MISSING_SYMBOLS, type TableCell } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'

/** What every symbol means, in the order of the legend. The same everywhere. */
export const SYMBOL_LEGEND: readonly { readonly symbol: string; readonly meaning: Texts }[] = [
  {
    symbol: MISSING_SYMBOLS.hidden,
    meaning: {
      fi: 'tieto on salattu tietosuojan vuoksi tai sitä ei ole',
      sv: 'uppgiften är sekretessbelagd av dataskyddsskäl eller saknas',
      en: 'hidden for data protection, or not available',
    },
  },
  {
    symbol: MISSING_SYMBOLS['not-comprehensive'],
    meaning: {
      fi: 'tietoja ei ole arvioitu kattaviksi, lukua ei esitetä',
      sv: 'uppgifterna har inte bedömts vara heltäckande, ingen siffra visas',
      en: 'the data are not judged comprehensive, no figure is shown',
    },
  },
  {
    symbol: MISSING_SYMBOLS['not-applicable'],
    meaning: { fi: 'luku ei ole mahdollinen', sv: 'logiskt omöjlig uppgift', en: 'not applicable' },
  },
  { symbol: '0', meaning: { fi: 'ei yhtään', sv: 'inga', en: 'none: a true zero' } },
  { symbol: 'e', meaning: { fi: 'arvio', sv: 'uppskattning', en: 'estimate' } },
  { symbol: 'p', meaning: { fi: 'ennakkotieto', sv: 'preliminär uppgift', en: 'preliminary' } },
  {
    symbol: 'r',
    meaning: {
      fi: 'tarkentunut edellisestä julkaisusta',
      sv: 'reviderad sedan föregående publikation',
      en: 'revised since the previous release',
    },
  },
  {
    symbol: '*',
    meaning: {
      fi: 'tarkastettu tarkastuskierroksella',
      sv: 'granskad i granskningsrundan',
      en: 'checked in the review round',
    },
  },
  { symbol: '|', meaning: { fi: 'katkos aikasarjassa', sv: 'brott i tidsserien', en: 'break in the series' } },
  {
    symbol: COVERAGE_MARKS.comprehensive,
    meaning: { fi: 'kattavat tiedot', sv: 'heltäckande uppgifter', en: 'comprehensive data' },
  },
  {
    symbol: COVERAGE_MARKS['comprehensive-with-note'],
    meaning: {
      fi: 'kattavat tiedot, huomautus',
      sv: 'heltäckande uppgifter med anmärkning',
      en: 'comprehensive data with a note',
    },
  },
  {
    symbol: COVERAGE_MARKS['not-comprehensive'],
    meaning: {
      fi: 'tietoja ei ole arvioitu kattaviksi',
      sv: 'uppgifterna har inte bedömts vara heltäckande',
      en: 'data not judged comprehensive',
    },
  },
]

/** The symbol that stands for the value of an empty cell; empty text for a cell with a value. */
export function missingSymbol({ missing }: TableCell): string {
  return missing === null ? '' : MISSING_SYMBOLS[missing]
}

/** The sign of the coverage mark, or empty text. */
export function markSign({ mark }: TableCell): string {
  return mark === null ? '' : COVERAGE_MARKS[mark]
}

/** Flags in one text: `e`, `e r`. */
export function flagsText(flags: readonly CellFlag[]): string {
  return flags.join(' ')
}
