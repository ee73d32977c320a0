import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../model/problem.ts'
import { readPublication, releaseNotFound } from '../register/release-files.ts'
import { manifestDigest, verifyReleaseFolder, writePublication } from '../register/release-folder.ts'
import { listReleaseRows, markPublished, mayBecome, type ReleaseRow, releaseRow } from '../store/releases.ts'
import { defineOperation } from './operation.ts'

export interface PublishedRelease {
  readonly id: string
  readonly publishedAt: string
  readonly manifest: string
}

/**
 * Makes a draft public. What is published is what was checked: the folder must be byte for byte what was created. A release is
 * published once, and never after a later one of its cycle.
 */
export const publishRelease = defineOperation({
  name: 'release.publish',
  title: { fi: 'Julkaise', sv: 'Publicera', en: 'Publish a release' },
  input: z.strictObject({ release: z.string().min(1) }),
  async perform({ release: id }, context): Promise<PublishedRelease> {
    const row = await releaseRow(context.db, id)
    if (!row) throw releaseNotFound(id)
    if (!mayBecome(row.status, 'published')) throw alreadyPublished(row)
    const later = (await listReleaseRows(context.db)).find(
      ({ cycle, revision, status }) => cycle === row.cycle && revision > row.revision && status === 'published',
    )
    if (later) throw laterPublished(id, later.id)
    const folder = join(context.folder.paths.releases, id)
    if (verifyReleaseFolder(folder).length > 0 || manifestDigest(folder) !== row.manifest_digest) throw notIntact(id)
    // A process that was killed after writing the publication left its day behind: that day stays.
    const publishedAt = readPublication(folder)?.publishedAt ?? context.now()
    writePublication(folder, { release: id, publishedAt, manifest: row.manifest_digest })
    await context.commit({ subject: id, details: { manifest: row.manifest_digest } }, async (transaction) => {
      if (!(await markPublished(transaction, id, publishedAt))) throw alreadyPublished(row)
    })
    return { id, publishedAt, manifest: row.manifest_digest }
  },
})

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
