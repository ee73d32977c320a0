import type { CandidateCell } from '../../model/candidate.ts'
import type { ExactNumber } from '../../model/collection-figures.ts'
import type { CollectionIndicator } from '../../model/collection-indicator.ts'
import type { CollectionReleaseRound } from '../../model/collection-release.ts'
import type { Texts } from '../../model/text.ts'
import { areasOf, type CollectionTablesInput, type TableHead } from './collection-tables.ts'
import { numberOf } from './figure-cells.ts'
import { areaDimension, roundDimension, titled } from './figures-head.ts'
import { breaksAt } from './series-breaks.ts'
import type { TableRound } from './table-round.ts'

const CHANGES_BY_AREA = 'changes-by-area'

/** Changes from the round before, with one decimal: differences of exact figures, not of rounded ones. */
export function changesHead(input: CollectionTablesInput): TableHead {
  return {
    id: CHANGES_BY_AREA,
    title: titled(input.names, {
      fi: 'muutos edellisestä kierroksesta',
      sv: 'förändring från föregående omgång',
      en: 'change from the round before',
    }),
    notes: [NOTE],
    source: input.owner,
    dimensions: [roundDimension(input), areaDimension(input)],
    measures: told(input).map(({ id, names, unit, change }) => ({
      id,
      label: names,
      unit: change === 'percentage-points' ? PERCENTAGE_POINTS : unit,
      decimals: 1,
    })),
  }
}

export function changesCells(input: CollectionTablesInput): CandidateCell[] {
  return input.rounds.slice(1).flatMap((round, place) => {
    const before = input.rounds[place]
    if (before === undefined) return []
    return areasOf(round).flatMap((area) =>
      told(input).flatMap(({ id }): CandidateCell[] => {
        const [now, then] = [round.figures.figure(id, area), before.figures.figure(id, area)]
        if (now.value === null || then.value === null) return []
        return [
          {
            table: CHANGES_BY_AREA,
            at: [round.facts.round, area],
            measure: id,
            number: numberOf(difference(now.value, then.value)),
            denominator: null,
            rounding: 'one-decimal',
            missing: null,
            mark: null,
            flags: [
              ...(now.isPreliminary || then.isPreliminary ? (['p'] as const) : []),
              ...(breaksAt(input.breaks, round.facts.round, id) ? (['|'] as const) : []),
            ],
            inner: null,
            ...againstNote({ round, before }),
          },
        ]
      }),
    )
  })
}

function told({ indicators }: CollectionTablesInput): CollectionIndicator[] {
  return indicators.indicators.filter(({ change }) => change !== null)
}

function difference(now: ExactNumber, then: ExactNumber): ExactNumber {
  return {
    numerator: now.numerator * then.denominator - then.numerator * now.denominator,
    denominator: now.denominator * then.denominator,
  }
}

/** When the round before in the series is not the one before in the calendar, the cell says what it is compared with. */
function againstNote({ round, before }: { readonly round: TableRound; readonly before: TableRound }): { readonly note?: Texts } {
  const end = ({ day, until }: CollectionReleaseRound) => Date.parse(day ?? until ?? '')
  const days = (end(round.facts) - end(before.facts)) / DAY_MS
  if (!(days > LONGEST_STEP_DAYS)) return {}
  const { label } = before.facts
  return {
    note: {
      fi: `Verrattu kierrokseen ${label.fi}.`,
      sv: `Jämfört med omgången ${label.sv}.`,
      en: `Compared with the round of ${label.en}.`,
    },
  }
}

const DAY_MS = 86_400_000
/** A little over a year: yearly rounds do not fall on the same day. */
const LONGEST_STEP_DAYS = 400

const PERCENTAGE_POINTS: Texts = { fi: 'prosenttiyksikköä', sv: 'procentenheter', en: 'percentage points' }
const NOTE: Texts = {
  fi: 'Muutokset on laskettu pyöristämättömistä luvuista, joten ne voivat poiketa pyöristettyjen lukujen erotuksesta. Merkki | kertoo, että luvut eivät ole vertailukelpoisia.',
  sv: 'Förändringarna har beräknats av oavrundade tal och kan därför avvika från skillnaden mellan avrundade tal. Tecknet | visar att talen inte är jämförbara.',
  en: 'Changes are computed from figures before rounding, so they may differ from the difference of rounded ones. The sign | says that the figures are not comparable.',
}
