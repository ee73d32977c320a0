/** Who writes: the respondents of the county or those who run the collection. */
export type QuerySide = 'county' | 'institute'

export interface QueryLine {
  readonly number: number
  readonly side: QuerySide
  readonly words: string
  readonly by: string
  /** The writer's name. */
  readonly label: string
  readonly at: string
}

/** A question about a submission with its answers. */
export interface QueryThread {
  /** Number of its first line. */
  readonly thread: number
  /** Variable that is asked about; null = the whole form. */
  readonly field: string | null
  /** Day by which an answer is asked for. */
  readonly due: string | null
  /** When the institute closed it. */
  readonly closedAt: string | null
  /** Oldest first; never empty. */
  readonly lines: readonly QueryLine[]
}

/** Whether the county has still to answer: the thread is open, and the institute wrote last. */
export function waitsForCounty({ closedAt, lines }: QueryThread): boolean {
  return closedAt === null && lines.at(-1)?.side === 'institute'
}
