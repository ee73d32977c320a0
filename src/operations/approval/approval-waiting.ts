import type { Kysely } from 'kysely'
import { mayPerform } from '../../access/permissions.ts'
import { mayHandleProgramme } from '../../access/release-programmes.ts'
import { MONITORING_PROGRAMME } from '../../model/release.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { allReleaseRows, type ReleaseRow } from '../../store/releases.ts'
import type { Schema } from '../../store/schema.ts'
import type { Actor } from '../operation.ts'

/** Releases that wait for the actor's word, or for being published. */
export async function approvalWaiting(db: Kysely<Schema>, actor: Actor): Promise<WaitingItem[]> {
  const [mayApprove, mayPublish] = [mayPerform(actor, 'release.approve'), mayPerform(actor, 'release.publish')]
  if (!mayApprove && !mayPublish) return []
  const waiting = (await allReleaseRows(db)).filter(
    ({ status, programme }) => (status === 'in_approval' || status === 'approved') && mayHandleProgramme(actor, programme),
  )
  const items = await Promise.all(waiting.map(async (row) => ({ row, hasVoted: await hasVoted(db, row.id, actor.person) })))
  return items.flatMap(({ row, hasVoted: voted }): WaitingItem[] => {
    const isToPublish = row.status === 'approved'
    if (isToPublish ? !mayPublish : !mayApprove || voted || row.author_person === actor.person) return []
    return [
      {
        id: `release/${row.id}`,
        kind: 'approval',
        title: isToPublish
          ? { fi: `Julkaistavana: ${nameOf(row)}`, sv: `Att publicera: ${nameOf(row)}`, en: `To publish: ${nameOf(row)}` }
          : { fi: `Hyväksyttävänä: ${nameOf(row)}`, sv: `För godkännande: ${nameOf(row)}`, en: `To approve: ${nameOf(row)}` },
        count: null,
        due: null,
        isLate: false,
        opens: opensAt(row),
      },
    ]
  })
}

async function hasVoted(db: Kysely<Schema>, release: string, person: string): Promise<boolean> {
  const vote = db.selectFrom('release_vote').select('number').where('release', '=', release).where('person', '=', person)
  return (await vote.limit(1).executeTakeFirst()) !== undefined
}

/** A quarter says enough of the register's release; a collection's is told by its id. */
function nameOf({ programme, cycle, id }: ReleaseRow): string {
  return programme === MONITORING_PROGRAMME ? cycle : id
}

function opensAt({ programme, cycle, id }: ReleaseRow): WaitingItem['opens'] {
  if (programme === MONITORING_PROGRAMME) return { section: 'releases', parts: [id] }
  return { section: 'collections', parts: [programme, cycle, 'release'] }
}
