import { LANGUAGES, type Language } from '../../model/text.ts'
import type { Sheet, SheetRow } from '../../model/workbook.ts'
import { EMPTY_ROW, textRow } from './sheet-rows.ts'
import { SYMBOL_LEGEND } from './symbols.ts'

const HEADS: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['Merkki', 'Merkitys'],
  sv: ['Symbol', 'Betydelse'],
  en: ['Symbol', 'Meaning'],
}

/** What the symbols mean, in all three languages on one sheet. */
export function legendSheet(): Sheet {
  const rows = LANGUAGES.flatMap((language): SheetRow[] => [
    { kind: 'header', cells: [...HEADS[language]] },
    ...SYMBOL_LEGEND.map(({ symbol, meaning }): SheetRow => ({ kind: 'data', cells: [symbol, meaning[language]] })),
    EMPTY_ROW,
  ])
  const title = textRow('Symbolit · Symboler · Symbols', 'title')
  return {
    name: 'Symbolit Symboler Symbols',
    rows: [title, EMPTY_ROW, ...rows],
    widths: [12, 60],
    frozenRows: 0,
    frozenColumns: 0,
  }
}
