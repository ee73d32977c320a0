import { deliveryRules } from '../../collect/delivery/delivery-rules.ts'
import { organiserOfManifest } from '../../collect/delivery/manifest-checks.ts'
import { replacedBy } from '../../collect/delivery/separate-truth.ts'
import type { DeliveryKind } from '../../model/delivery.ts'
import { Problem } from '../../model/problem.ts'
import { type Announcement, announcePackage } from '../../register/intake/announce-package.ts'
import { tableOf } from '../../register/intake/file-reading.ts'
import { openPackage } from '../../register/intake/package-source.ts'
import { findUpload, type StagedUpload } from '../../register/staged-uploads.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import type { OperationContext } from '../operation.ts'

/** A package that has been uploaded, as its manifest describes it: what somebody looks at before it is received. */
export interface StagedPackage {
  /** Names it in the operations that follow. */
  readonly file: string
  readonly bytes: number
  readonly kind: DeliveryKind
  readonly organiser: string | null
  readonly period: string | null
  readonly createdAt: string
  readonly files: readonly { readonly name: string; readonly rows: number | null }[]
  /** Deliveries that it would replace. */
  readonly replaces: readonly string[]
}

/**
 * Reads what a staged package says of itself, and refuses what the actor may not deliver: a county delivers its own separate
 * deliveries; archive extracts and side files are the institute's.
 *
 * @throws Problem `package-of-another` (forbidden), or what the reading of a manifest throws.
 */
export async function lookAtPackage(upload: StagedUpload, context: OperationContext): Promise<StagedPackage> {
  const source = openPackage(upload.path)
  try {
    requireHonestSize(upload, source.files)
    const rules = deliveryRules(context.definitions)
    const announced = await announcePackage(source, rules, context.now())
    if (announced === 'model-population') throw packageOfAnother()
    const { manifest, manifestBytes } = announced
    const organiser = manifest.spec === 'separate-delivery/1' ? organiserOfManifest(manifest, rules) : null
    requireOwnPackage({ isSeparate: manifest.spec === 'separate-delivery/1', organiser }, context)
    return {
      file: upload.file,
      bytes: upload.bytes,
      kind: kindOf(manifest.spec),
      organiser,
      period: manifest.period ?? null,
      createdAt: manifest.created,
      files: manifest.files.map(({ name, rows }) => ({ name, rows: manifestBytes ? rows : null })),
      replaces: await replacedWith({ announced, organiser }, context),
    }
  } finally {
    source.close()
  }
}

/** Tables of this kind shrink to a fiftieth at most: what would grow two hundredfold is made to fill the disk. */
const LARGEST_GROWTH = 200
const SMALL_BYTES = 10_000_000

function requireHonestSize({ bytes }: StagedUpload, files: ReadonlyMap<string, number>): void {
  const unpacked = [...files.values()].reduce((sum, size) => sum + size, 0)
  if (unpacked > bytes * LARGEST_GROWTH + SMALL_BYTES) throw growsTooMuch()
}

function requireOwnPackage(
  { isSeparate, organiser }: { readonly isSeparate: boolean; readonly organiser: string | null },
  { reach }: OperationContext,
): void {
  const own = reach.organisers()
  if (own === 'all') return
  if (!isSeparate || organiser === null || !own.includes(organiser)) throw packageOfAnother()
}

async function replacedWith(
  { announced, organiser }: { readonly announced: Exclude<Announcement, 'model-population'>; readonly organiser: string | null },
  { db }: OperationContext,
): Promise<string[]> {
  const { manifest } = announced
  if (manifest.spec !== 'separate-delivery/1' || organiser === null) return []
  const files = manifest.files.map(({ name }) => ({
    name,
    table: tableOf(name),
    rowsReceived: 0,
    rowsAccepted: 0,
    rowsRejected: 0,
  }))
  return replacedBy({ organiser, period: manifest.period, files }, await listDeliveries(db)).map(({ id }) => id)
}

const KINDS: Readonly<Record<string, DeliveryKind>> = {
  'separate-delivery/1': 'separate-delivery',
  'archive-extract/1': 'archive-extract',
}

function kindOf(spec: string): DeliveryKind {
  return KINDS[spec] ?? 'side-files'
}

/** The actor's staged package of that name. @throws Problem `upload-not-found` */
export function requireUpload(file: string, { folder, actor }: OperationContext): StagedUpload {
  const found = findUpload({ folder, owner: actor.id }, file)
  if (!found) throw uploadNotFound()
  return found
}

function packageOfAnother(): Problem {
  return new Problem({
    code: 'package-of-another',
    kind: 'forbidden',
    place: 'package',
    texts: {
      fi: 'Paketti ei ole oman alueesi erillistoimitus, joten sitä ei otettu vastaan. Mitään siitä ei tallennettu. Tarkista manifest.json-tiedoston kohta organiser.',
      sv: 'Paketet är inte en separat leverans från ditt eget område och togs inte emot. Ingenting av det sparades. Kontrollera punkten organiser i filen manifest.json.',
      en: 'The package is not a separate delivery of your own county, so it was not taken. Nothing of it was stored. Check organiser in manifest.json.',
    },
  })
}

function growsTooMuch(): Problem {
  return new Problem({
    code: 'package-grows-too-much',
    kind: 'refused',
    place: 'package',
    texts: {
      fi: 'Zip-paketti purkautuisi yli 200-kertaiseksi, joten sitä ei avattu. Tarkista paketin tiedostot ja tee paketti uudelleen.',
      sv: 'Zip-paketet skulle bli över 200 gånger större när det packas upp och öppnades därför inte. Kontrollera filerna och gör paketet på nytt.',
      en: 'The zip would grow more than 200 times when unpacked, so it was not opened. Check its files and make the package again.',
    },
  })
}

function uploadNotFound(): Problem {
  return new Problem({
    code: 'upload-not-found',
    kind: 'notFound',
    place: 'package',
    texts: {
      fi: 'Lähetettyä pakettia ei ole enää: se on otettu vastaan, hylätty tai vanhentunut. Katso toimitusten luettelosta tai lähetä paketti uudelleen.',
      sv: 'Det skickade paketet finns inte längre: det har tagits emot, kastats eller blivit för gammalt. Se förteckningen över leveranser eller skicka paketet på nytt.',
      en: 'The package that was sent is not there any more: it has been received, thrown away or has grown too old. See the list of deliveries, or send it again.',
    },
  })
}
