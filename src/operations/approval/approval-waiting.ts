import type { Kysely } from 'kysely'
import { mayPerform } from '../../access/permissions.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { listReleaseRows } from '../../store/releases.ts'
import type { Schema } from '../../store/schema.ts'
import type { Actor } from '../operation.ts'

/** Releases that wait for the actor's word, or for being published. */
export async function approvalWaiting(db: Kysely<Schema>, actor: Actor): Promise<WaitingItem[]> {
  const [mayApprove, mayPublish] = [mayPerform(actor, 'release.approve'), mayPerform(actor, 'release.publish')]
  if (!mayApprove && !mayPublish) return []
  const waiting = (await listReleaseRows(db)).filter(({ status }) => status === 'in_approval' || status === 'approved')
  const items = await Promise.all(waiting.map(async (row) => ({ row, hasVoted: await hasVoted(db, row.id, actor.person) })))
  return items.flatMap(({ row, hasVoted: voted }): WaitingItem[] => {
    const isToPublish = row.status === 'approved'
    if (isToPublish ? !mayPublish : !mayApprove || voted || row.author_person === actor.person) return []
    return [
      {
        id: `release/${row.id}`,
        kind: 'approval',
        title: isToPublish
          ? { fi: `Julkaistavana: ${row.cycle}`, sv: `Att publicera: ${row.cycle}`, en: `To publish: ${row.cycle}` }
          : { fi: `Hyväksyttävänä: ${row.cycle}`, sv: `För godkännande: ${row.cycle}`, en: `To approve: ${row.cycle}` },
        count: null,
        due: null,
        isLate: false,
        opens: { section: 'releases', parts: [row.id] },
      },
    ]
  })
}

async function hasVoted(db: Kysely<Schema>, release: string, person: string): Promise<boolean> {
  const vote = db.selectFrom('release_vote').select('number').where('release', '=', release).where('person', '=', person)
  return (await vote.limit(1).executeTakeFirst()) !== undefined
}
