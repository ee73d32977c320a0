import { COUNTRY } from '../../model/area.ts'
import type { CandidateCell } from '../../model/candidate.ts'
import type { Texts } from '../../model/text.ts'
import type { CollectionTablesInput, TableHead } from './collection-tables.ts'
import { numberOf } from './figure-cells.ts'
import { roundDimension, titled } from './figures-head.ts'

const INDICATOR_BASES = 'indicator-bases'

const MEASURES: Readonly<Record<'numerator' | 'denominator' | 'areas' | 'respondents' | 'asked', readonly [Texts, Texts]>> = {
  numerator: [
    { fi: 'Osoittaja', sv: 'Täljare', en: 'Numerator' },
    { fi: 'summa', sv: 'summa', en: 'sum' },
  ],
  denominator: [
    { fi: 'Nimittäjä', sv: 'Nämnare', en: 'Denominator' },
    { fi: 'summa', sv: 'summa', en: 'sum' },
  ],
  areas: [
    { fi: 'Alueita mukana', sv: 'Områden som ingår', en: 'Areas included' },
    { fi: 'aluetta', sv: 'områden', en: 'areas' },
  ],
  respondents: [
    { fi: 'Vastaajia mukana', sv: 'Svarande som ingår', en: 'Respondents included' },
    { fi: 'vastaajaa', sv: 'svarande', en: 'respondents' },
  ],
  asked: [
    { fi: 'Vastaajia, joilta kysyttiin', sv: 'Tillfrågade', en: 'Respondents asked' },
    { fi: 'vastaajaa', sv: 'svarande', en: 'respondents' },
  ],
}

/** What each national indicator was computed from: sums, areas, respondents. */
export function basesHead(input: CollectionTablesInput): TableHead {
  return {
    id: INDICATOR_BASES,
    title: titled(input.names, {
      fi: 'mistä koko maan luvut on laskettu',
      sv: 'vad siffrorna för hela landet är beräknade av',
      en: 'what the national figures are computed from',
    }),
    notes: [],
    source: input.owner,
    dimensions: [
      roundDimension(input),
      {
        id: 'indicator',
        role: 'other',
        label: { fi: 'Tunnusluku', sv: 'Indikator', en: 'Indicator' },
        categories: input.indicators.indicators.map(({ id, names }) => ({ code: id, label: names })),
      },
    ],
    measures: Object.entries(MEASURES).map(([id, [label, unit]]) => ({ id, label, unit, decimals: null })),
  }
}

export function basesCells({ rounds, indicators }: CollectionTablesInput): CandidateCell[] {
  return rounds.flatMap(({ facts, figures }) =>
    indicators.indicators.flatMap(({ id }) => {
      const { sums, areas, used, asked, missing } = figures.figure(id, COUNTRY)
      if (missing === 'not-applicable') return []
      const values: Readonly<Record<keyof typeof MEASURES, number | null>> = {
        numerator: sums && numberOf(sums.numerator),
        denominator: sums && numberOf(sums.denominator),
        areas,
        respondents: used,
        asked,
      }
      return Object.entries(values).flatMap(([measure, number]): CandidateCell[] =>
        number === null ? [] : [plainCell({ table: INDICATOR_BASES, at: [facts.round, id], measure, number })],
      )
    }),
  )
}

/** A cell that rests on no persons and is shown as it is. */
export function plainCell(cell: Pick<CandidateCell, 'table' | 'at' | 'measure' | 'number'>): CandidateCell {
  return { ...cell, denominator: null, rounding: 'none', missing: null, mark: null, flags: [], inner: null }
}
