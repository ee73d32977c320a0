import type { Transaction } from 'kysely'
import type { CoverageDecision } from '../../model/coverage-decision.ts'
import { isMunicipality, type ReviewAnswer, type ReviewItem, type ReviewRound } from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import { proposedClass, publicationNoteOf } from '../../process/coverage/proposed-class.ts'
import { addDecisions, addProposals, type CoverageProposal, coverageLines, lockCoverage } from '../../store/coverage/decisions.ts'
import type { SheetPlace } from '../../store/review/sheets.ts'
import type { Schema } from '../../store/schema.ts'

/** Who signs or withdraws, and when. */
export interface Signer {
  readonly by: string
  readonly person: string
  readonly at: string
}

/** What the signed answers of a sheet propose for its municipalities. Not in force until the institute accepts it. */
export async function proposeClasses(
  transaction: Transaction<Schema>,
  { round, items }: { readonly round: ReviewRound; readonly items: readonly ReviewItem[] },
  { signer, policy }: { readonly signer: Signer; readonly policy: ReviewPolicy },
): Promise<number> {
  const proposals = items.flatMap(({ area, answer, content, measure, organiser }): CoverageProposal[] => {
    const proposed = answer && isMunicipality(area) ? proposedClass(answer) : null
    if (answer === null || proposed === null) return []
    const place = { municipality: area, content, measure, route: 'together', period: round.cycle } as const
    const words = { why: reasonOf(answer, policy), publicationNote: publicationNoteOf(answer) }
    return [{ ...place, ...words, ...signer, organiser, class: proposed, round: round.id }]
  })
  await addProposals(transaction, proposals)
  return proposals.length
}

/** Longest text that a line of the history takes. */
const LONGEST_REASON = 500

/** The county's judgement and explanations in the words of the definitions; Finnish, the institute's working language. */
function reasonOf({ judgement, explanations }: ReviewAnswer, { judgements, explanations: codes }: ReviewPolicy): string {
  const judged = judgements.find(({ key }) => key === judgement)?.names.fi ?? ''
  const because = codes.filter(({ key }) => explanations.includes(key)).map(({ names }) => names.fi)
  return [judged, ...because].filter(Boolean).join('; ').slice(0, LONGEST_REASON)
}

const WITHDRAWN = 'Alue perui vahvistuksensa'
const RECOUNTED = 'Luku muuttui uudessa toimituksessa'

/**
 * Takes back what a sheet proposed and nobody has decided on yet: its county withdrew the signature, or a new delivery changed the
 * value of the municipality. What the institute has decided stays.
 */
export async function withdrawProposals(
  transaction: Transaction<Schema>,
  { place, municipalities, because }: WithdrawnProposals,
  { by, person, at }: Signer,
): Promise<void> {
  await lockCoverage(transaction) // before reading: the institute may be deciding at this moment
  const waiting = await waitingProposals(transaction, place)
  const lines = waiting
    .filter(({ municipality }) => municipalities === 'all' || municipalities.includes(municipality))
    .map(({ line: _, ...proposed }) => ({
      ...proposed,
      ...{ by, person, at },
      stage: 'withdrawn' as const,
      why: because === 'withdrawn' ? WITHDRAWN : RECOUNTED,
    }))
  await addDecisions(transaction, lines)
}

export interface WithdrawnProposals {
  readonly place: SheetPlace
  readonly municipalities: 'all' | readonly string[]
  readonly because: 'withdrawn' | 'recounted'
}

/** Proposals of a sheet that are the newest word on their place: nobody has decided on them. */
export async function waitingProposals(
  db: Transaction<Schema>,
  { round, organiser, content, measure }: SheetPlace,
): Promise<CoverageDecision[]> {
  const lines = await coverageLines(db, { organisers: [organiser], content, measure, route: 'together' })
  const byPlace = Map.groupBy(lines, ({ municipality, period }) => `${municipality}/${period}`)
  const newest = [...byPlace.values()].flatMap((own) => own.at(-1) ?? [])
  return newest.filter((line) => line.stage === 'proposed' && line.round === round)
}
