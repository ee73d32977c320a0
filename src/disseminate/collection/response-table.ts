import type { CandidateCell } from '../../model/candidate.ts'
import type { Texts } from '../../model/text.ts'
import { plainCell } from './bases-table.ts'
import { areasOf, type CollectionTablesInput, type TableHead } from './collection-tables.ts'
import { areaDimension, roundDimension, titled } from './figures-head.ts'
import type { AreaResponse } from './table-round.ts'

const RESPONSE_BY_AREA = 'response-by-area'

const MEASURES: Readonly<Record<keyof AreaResponse, Texts>> = {
  asked: { fi: 'Vastaajia, joilta kysyttiin', sv: 'Tillfrågade', en: 'Respondents asked' },
  answered: { fi: 'Vastasi', sv: 'Svarade', en: 'Answered' },
  late: { fi: 'Vastasi määräajan jälkeen', sv: 'Svarade efter tidsfristen', en: 'Answered after the deadline' },
  excused: { fi: 'Vapautettu vastaamasta', sv: 'Befriade från att svara', en: 'Excused from answering' },
}

/** Who answered, by round and area. */
export function responseHead(input: CollectionTablesInput): TableHead {
  return {
    id: RESPONSE_BY_AREA,
    title: titled(input.names, { fi: 'vastaaminen', sv: 'svar', en: 'response' }),
    notes: [],
    source: input.owner,
    dimensions: [roundDimension(input), areaDimension(input)],
    measures: Object.entries(MEASURES).map(([id, label]) => ({
      id,
      label,
      unit: { fi: 'vastaajaa', sv: 'svarande', en: 'respondents' },
      decimals: 0,
    })),
  }
}

export function responseCells({ rounds }: CollectionTablesInput): CandidateCell[] {
  return rounds.flatMap((round) =>
    areasOf(round).flatMap((area) => {
      const response = round.response.get(area)
      if (response === undefined) return []
      return Object.keys(MEASURES).map((measure) =>
        plainCell({
          table: RESPONSE_BY_AREA,
          at: [round.facts.round, area],
          measure,
          number: response[measure as keyof AreaResponse],
        }),
      )
    }),
  )
}
