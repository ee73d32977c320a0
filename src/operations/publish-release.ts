import { join } from 'node:path'
import { z } from 'zod'
import { mayHandleProgramme } from '../access/release-programmes.ts'
import { isReady } from '../disseminate/release/checklist.ts'
import { Problem } from '../model/problem.ts'
import { MONITORING_PROGRAMME } from '../model/release.ts'
import { RELEASE_STATES, VOTES_NEEDED } from '../model/release-approval.ts'
import { requireNextState } from '../model/state-machine.ts'
import { readPublication, readRelease, releaseNotFound } from '../register/release-files.ts'
import { manifestDigest, verifyReleaseFolder, writePublication } from '../register/release-folder.ts'
import { countAccounts } from '../store/approval/count-accounts.ts'
import { votesOn } from '../store/approval/votes.ts'
import { listReleaseRows, type ReleaseRow, releaseRow } from '../store/releases.ts'
import { judgeRelease } from './approval/judge-release.ts'
import { releaseAtHand, requireMoved } from './approval/release-at-hand.ts'
import { releaseNotReady } from './approval/release-problems.ts'
import { validVotes } from './approval/votes.ts'
import { requireNoEmbargo } from './collection-release/embargo.ts'
import { markPublished } from './collection-release/mark-published.ts'
import { defineOperation, type OperationContext } from './operation.ts'

export interface PublishedRelease {
  readonly id: string
  readonly publishedAt: string
  readonly manifest: string
}

/**
 * Makes an approved release public. What is published is what was approved: the folder must be byte for byte what was created, the
 * checklist without errors, and the approvals of two people about these bytes. A release is published once, and never after a later one
 * of its cycle.
 *
 * In a synthetic folder in which nobody has an account there is nobody to ask: the operator publishes a draft alone, and the audit trail
 * says so. In a production folder never.
 */
export const publishRelease = defineOperation({
  name: 'release.publish',
  title: { fi: 'Julkaise', sv: 'Publicera', en: 'Publish a release' },
  input: z.strictObject({ release: z.string().min(1) }),
  async perform({ release: id }, context): Promise<PublishedRelease> {
    const row = await releaseRow(context.db, id)
    if (!row || !mayHandleProgramme(context.actor, row.programme)) throw releaseNotFound(id)
    if (row.status === 'published') throw alreadyPublished(row)
    const later = (await listReleaseRows(context.db, row.programme)).find(
      ({ cycle, revision, status }) => cycle === row.cycle && revision > row.revision && status === 'published',
    )
    if (later) throw laterPublished(id, later.id)
    const folder = join(context.folder.paths.releases, id)
    if (verifyReleaseFolder(folder).length > 0 || manifestDigest(folder) !== row.manifest_digest) throw notIntact(id)
    const approvals = await requireApproved(row, context)
    const content = readRelease(folder)
    requireNoEmbargo(content.release, context)
    // A process that was killed after writing the publication left its day behind: that day stays.
    const publishedAt = readPublication(folder)?.publishedAt ?? context.now()
    writePublication(folder, { release: id, publishedAt, manifest: row.manifest_digest })
    const about = { subject: id, details: { manifest: row.manifest_digest, approvals } }
    await context.commit(about, async (transaction) => {
      await requireMoved(transaction, id, { from: row.status, to: 'published', publishedAt })
      if (row.programme !== MONITORING_PROGRAMME)
        await markPublished(transaction, content, { by: context.actor.id, at: publishedAt })
    })
    return { id, publishedAt, manifest: row.manifest_digest }
  },
})

/** @returns how many approvals the release has: two, or none where nobody has an account. */
async function requireApproved(row: ReleaseRow, context: OperationContext): Promise<number> {
  if (context.folder.kind === 'synthetic' && (await countAccounts(context.db)) === 0) {
    requireNextState(RELEASE_STATES, row.status, { by: 'release.publish', when: 'no-accounts' })
    return 0
  }
  if (row.status !== 'approved') throw notApproved(row)
  const { checklist, planVersion } = await judgeRelease(await releaseAtHand(row.id, context), context)
  if (!isReady(checklist)) throw releaseNotReady(row.id, checklist)
  const valid = validVotes(await votesOn(context.db, row.id), row, planVersion)
  const people = new Set(valid.filter(({ isApproval }) => isApproval).map(({ person }) => person))
  people.delete(row.author_person)
  if (people.size < VOTES_NEEDED) throw notApproved(row)
  return people.size
}

function notApproved({ id }: ReleaseRow): Problem {
  return new Problem({
    code: 'release-not-approved',
    kind: 'conflict',
    parameters: { release: id, needed: VOTES_NEEDED },
    texts: {
      fi: `Julkaisua ${id} ei ole hyväksytty. Sen hyväksyy työtilassa kaksi ihmistä, jotka eivät ole tehneet sitä.`,
      sv: `Publikationen ${id} är inte godkänd. Den godkänns i arbetsytan av två personer som inte har gjort den.`,
      en: `The release ${id} has not been approved. Two people who did not make it approve it in the workspace.`,
    },
  })
}

function alreadyPublished({ id }: ReleaseRow): Problem {
  return new Problem({
    code: 'release-already-published',
    kind: 'conflict',
    parameters: { release: id },
    texts: {
      fi: `Julkaisu ${id} on jo julkaistu. Julkaistua ei muuteta: tee korjauksesta uusi julkaisu komennolla "tietopolku release create".`,
      sv: `Publikationen ${id} är redan publicerad. Det som publicerats ändras inte: gör en ny publikation av rättelsen med kommandot "tietopolku release create".`,
      en: `The release ${id} is published already. What is published does not change: make a new release of the correction with "tietopolku release create".`,
    },
  })
}

function laterPublished(release: string, later: string): Problem {
  return new Problem({
    code: 'later-release-published',
    kind: 'conflict',
    parameters: { release, later },
    texts: {
      fi: `Julkaisua ${release} ei voi enää julkaista, koska saman jakson myöhempi julkaisu ${later} on jo julkinen.`,
      sv: `Publikationen ${release} kan inte längre publiceras, eftersom en senare publikation av samma period, ${later}, redan är offentlig.`,
      en: `The release ${release} can no longer be published, because a later release of the same cycle, ${later}, is public already.`,
    },
  })
}

function notIntact(release: string): Problem {
  return new Problem({
    code: 'release-not-intact',
    kind: 'refused',
    parameters: { release },
    texts: {
      fi: `Julkaisun ${release} tiedostot eivät ole sellaisina kuin ne tehtiin, joten sitä ei julkaista. Katso erot komennolla "tietopolku verify ${release}" ja tee julkaisu uudelleen.`,
      sv: `Filerna i publikationen ${release} är inte som när de gjordes, så den publiceras inte. Se skillnaderna med kommandot "tietopolku verify ${release}" och gör publikationen på nytt.`,
      en: `The files of release ${release} are not as they were made, so it is not published. See the differences with "tietopolku verify ${release}" and make the release again.`,
    },
  })
}
