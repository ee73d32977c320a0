import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { isReady } from '../../disseminate/release/checklist.ts'
import type { DifferenceCount } from '../../disseminate/release/difference.ts'
import { MONITORING_PROGRAMME } from '../../model/release.ts'
import {
  type ChecklistItem,
  RELEASE_STATES,
  type ReleaseState,
  type ReleaseVote,
  VOTES_NEEDED,
} from '../../model/release-approval.ts'
import type { PublishedPlan, ReleasePlan } from '../../model/release-plan.ts'
import { nextState } from '../../model/state-machine.ts'
import type { Texts } from '../../model/text.ts'
import { votesOn } from '../../store/approval/votes.ts'
import type { ReleaseRow } from '../../store/releases.ts'
import { type Actor, defineOperation } from '../operation.ts'
import { explainDifference } from './explain-difference.ts'
import { judgeRelease } from './judge-release.ts'
import { releaseAtHand } from './release-at-hand.ts'
import { validVotes } from './votes.ts'

/** Everything that stands before those who approve a release. */
export interface ReleaseWork {
  readonly id: string
  /** `monitoring-register`, or the id of a data collection. */
  readonly programme: string
  readonly cycle: string
  readonly revision: number
  readonly state: ReleaseState
  readonly run: string
  readonly createdAt: string
  readonly publishedAt: string | null
  readonly author: string
  readonly manifest: string
  readonly headline: Texts
  /** Null: the programme has none. */
  readonly plan: ReleasePlan | null
  readonly frozenPlan: PublishedPlan | null
  readonly checklist: readonly ChecklistItem[]
  readonly isReady: boolean
  readonly votes: readonly ShownVote[]
  readonly votesNeeded: number
  /** Against the newest published release; null when it is the first. */
  readonly difference: { readonly previous: string; readonly counts: readonly DifferenceCount[]; readonly cells: number } | null
  /** What the actor may do now. */
  readonly acts: readonly ('submit' | 'approve' | 'reject' | 'discard' | 'publish' | 'save-plan')[]
}

export type ShownVote = Omit<ReleaseVote, 'person'> & { readonly isValid: boolean; readonly isOwn: boolean }

/** A release as those see it who make, approve and publish it. The audit trail notes who looked at a draft. */
export const showReleaseWork = defineOperation({
  name: 'release.work',
  title: { fi: 'Näytä julkaisun valmistelu', sv: 'Visa beredningen av en publikation', en: 'Show the preparation of a release' },
  access: 'read',
  input: z.strictObject({ release: z.string().min(1).max(100) }),
  async perform({ release }, context): Promise<ReleaseWork> {
    const atHand = await releaseAtHand(release, context)
    const { row, content } = atHand
    const { checklist, plan, planVersion } = await judgeRelease(atHand, context)
    const votes = await votesOn(context.db, release)
    const valid = validVotes(votes, row, planVersion)
    const difference = await explainDifference(row, content, context)
    if (row.status !== 'published')
      await context.commit({ subject: release, details: { state: row.status } }, async () => undefined)
    return {
      id: row.id,
      programme: row.programme,
      cycle: row.cycle,
      revision: row.revision,
      state: row.status,
      run: row.run_id,
      createdAt: row.created_at,
      publishedAt: row.published_at,
      author: row.author,
      manifest: row.manifest_digest,
      headline: content.release.headline,
      plan,
      frozenPlan: content.release.plan ?? null,
      checklist,
      isReady: isReady(checklist),
      votes: votes.map(({ person, ...vote }, place) => ({
        ...vote,
        isValid: valid.includes(votes[place] as ReleaseVote),
        isOwn: person === context.actor.person,
      })),
      votesNeeded: VOTES_NEEDED,
      difference: difference && { previous: difference.previous, counts: difference.counts, cells: difference.changes.length },
      acts: actsOf(context.actor, { row, valid, isReady: isReady(checklist) }),
    }
  },
})

interface Standing {
  readonly row: ReleaseRow
  readonly valid: readonly ReleaseVote[]
  readonly isReady: boolean
}

function actsOf(actor: Actor, { row, valid, isReady: ready }: Standing): ReleaseWork['acts'] {
  const isIndependent =
    actor.kind === 'account' && actor.person !== row.author_person && valid.every(({ person }) => person !== actor.person)
  const isPossible = (act: string, when?: string) =>
    mayPerform(actor, `release.${act}`) &&
    nextState(RELEASE_STATES, row.status, { by: `release.${act}`, ...(when === undefined ? {} : { when }) }) !== null
  const possible: Readonly<Record<ReleaseWork['acts'][number], boolean>> = {
    submit: ready && isPossible('submit'),
    approve: ready && isIndependent && isPossible('approve', 'one-vote'),
    reject: isIndependent && isPossible('reject'),
    publish: ready && row.status === 'approved' && isPossible('publish'),
    discard: isPossible('discard'),
    'save-plan': row.programme === MONITORING_PROGRAMME && row.status !== 'published' && mayPerform(actor, 'release.save-plan'),
  }
  return (Object.keys(possible) as ReleaseWork['acts'][number][]).filter((act) => possible[act])
}
