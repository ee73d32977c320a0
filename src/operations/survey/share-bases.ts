import { z } from 'zod'
import { basesOfShare, commonBases, countsOfShare, impossibleShares, type WholeRange } from '../../method/rounded-share.ts'
import { defineOperation } from '../operation.ts'

export interface ShareBases {
  readonly percents: readonly number[]
  readonly from: number
  readonly to: number
  /** Bases in the range that can have all the shares. */
  readonly bases: readonly number[]
  /** Every base of the range with the shares that it cannot have. */
  readonly lines: readonly { readonly base: number; readonly impossible: readonly number[] }[]
  /** With a count and one share: the bases the count can have. `to` null: no upper bound. */
  readonly basesOfCount: { readonly from: number; readonly to: number | null } | null
  /** With a base and one share: the counts that are printed so. */
  readonly countsOfBase: WholeRange | null
}

/** A range longer than this is a mistake. */
const MOST_BASES = 10_000

/** What shares printed in whole per cents tell of their base. Nothing is stored. */
export const shareBases = defineOperation({
  name: 'survey.share-bases',
  title: {
    fi: 'Laske, mistä luvuista osuudet voivat olla',
    sv: 'Räkna vilka tal andelarna kan vara av',
    en: 'Find the bases that printed shares can have',
  },
  access: 'read',
  isStandalone: true,
  input: z
    .strictObject({
      percents: z.array(z.int().min(0).max(100)).min(1).max(100),
      from: z.int().min(1).max(10_000_000).default(1),
      to: z.int().min(1).max(10_000_000).default(100),
      count: z.int().min(0).max(1_000_000_000).optional(),
      base: z.int().min(1).max(1_000_000_000).optional(),
    })
    .refine(({ from, to }) => from <= to && to - from < MOST_BASES, { path: ['to'] }),
  async perform({ percents, from, to, count, base }): Promise<ShareBases> {
    const lines = Array.from({ length: to - from + 1 }, (_, place) => ({
      base: from + place,
      impossible: impossibleShares(from + place, percents),
    }))
    const [percent = 0] = percents
    const ofCount = count === undefined ? null : basesOfShare(count, percent)
    return {
      percents,
      from,
      to,
      bases: commonBases(percents, { from, to }),
      lines,
      basesOfCount: ofCount && { from: ofCount.from, to: Number.isFinite(ofCount.to) ? ofCount.to : null },
      countsOfBase: base === undefined ? null : countsOfShare(base, percent),
    }
  },
})
