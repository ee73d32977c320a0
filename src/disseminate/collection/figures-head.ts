import type { TableDimension, TableMeasure } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import type { CollectionTablesInput, TableHead } from './collection-tables.ts'

export const FIGURES_BY_AREA = 'figures-by-area'

export const ROUND = 'round'
export const AREA = 'area'

/** Dimension of the rounds, oldest first, with the reason of a break as its note. */
export function roundDimension({ rounds, breaks }: CollectionTablesInput): TableDimension {
  return {
    id: ROUND,
    role: 'time',
    label: { fi: 'Kierros', sv: 'Omgång', en: 'Round' },
    categories: rounds.map(({ facts: { round, label } }) => {
      const reasons = breaks.filter((one) => one.round === round).map(({ reason }) => reason)
      return { code: round, label, ...(reasons.length > 0 ? { note: joined(reasons) } : {}) }
    }),
  }
}

export function areaDimension({ areas }: CollectionTablesInput): TableDimension {
  return { id: AREA, role: 'geo', label: { fi: 'Alue', sv: 'Område', en: 'Area' }, categories: areas }
}

/** Title, notes and columns of the table with every figure of every area and round. */
export function figuresHead(input: CollectionTablesInput): TableHead {
  const { names, owner, indicators } = input
  const measures = [...indicators.totals, ...indicators.indicators].map(
    ({ id, names: label, unit, decimals }): TableMeasure => ({ id, label, unit, decimals }),
  )
  return {
    id: FIGURES_BY_AREA,
    title: titled(names, { fi: 'luvut alueittain', sv: 'siffror efter område', en: 'figures by area' }),
    notes: [RATIO_NOTE, ...indicators.indicators.map(({ names: name, definition, base }) => described(name, definition, base))],
    source: owner,
    dimensions: [roundDimension(input), areaDimension(input)],
    measures,
  }
}

export function titled(names: Texts, rest: Texts): Texts {
  return { fi: `${names.fi}: ${rest.fi}`, sv: `${names.sv}: ${rest.sv}`, en: `${names.en}: ${rest.en}` }
}

function described(name: Texts, definition: Texts, base: keyof typeof BASES | null): Texts {
  const tail = base === null ? { fi: '', sv: '', en: '' } : BASES[base]
  return {
    fi: `${name.fi}: ${definition.fi}${tail.fi}`,
    sv: `${name.sv}: ${definition.sv}${tail.sv}`,
    en: `${name.en}: ${definition.en}${tail.en}`,
  }
}

/** What a figure about workers is counted in. Each such figure says it. */
const BASES = {
  heads: {
    fi: ' Työntekijät henkilöinä.',
    sv: ' Arbetstagarna räknas som personer.',
    en: ' Workers are counted as persons.',
  },
  'full-time-equivalents': {
    fi: ' Työntekijät henkilötyövuosina.',
    sv: ' Arbetstagarna räknas som heltidstjänster.',
    en: ' Workers are counted as full-time equivalents.',
  },
} as const

const RATIO_NOTE: Texts = {
  fi: 'Koko maan keskiarvot ja osuudet on laskettu vastanneiden alueiden summista, ei alueiden keskiarvona.',
  sv: 'Medeltalen och andelarna för hela landet har beräknats av summorna för de områden som svarat, inte som medeltal av områdena.',
  en: 'Means and shares of the country are computed from the sums of the areas that answered, not as means of the areas.',
}

function joined(texts: readonly Texts[]): Texts {
  const all = (language: keyof Texts) => texts.map((text) => text[language]).join(' ')
  return { fi: all('fi'), sv: all('sv'), en: all('en') }
}
