import type { DeliveryRules } from '../../collect/delivery/delivery-rules.ts'
import { parseManifest } from '../../collect/delivery/manifest.ts'
import { Problem } from '../../model/problem.ts'
import type { RecordLayout } from '../../model/record-layout.ts'
import type { AnnouncedPackage } from './examine-package.ts'
import { tableOf } from './file-reading.ts'
import type { PackageSource } from './package-source.ts'

/** What a package says of itself; `model-population` is not a delivery and goes to the import of populations. */
export type Announcement = AnnouncedPackage | 'model-population'

const LARGEST_MANIFEST = 1 << 22

/**
 * Reads the manifest. A bare side file has none: it is known by its name or its header, and made when it is received (`now`).
 * Throws a Problem when the package has no manifest and is no side file, or when the manifest is not valid.
 */
export async function announcePackage(source: PackageSource, rules: DeliveryRules, now: string): Promise<Announcement> {
  if (!source.files.has('manifest.json')) return announceBareFile(source, rules, now)
  if ((source.files.get('manifest.json') ?? 0) > LARGEST_MANIFEST) throw noManifest(source.label)
  const chunks: Buffer[] = []
  for await (const chunk of source.read('manifest.json')) chunks.push(chunk)
  const manifestBytes = Buffer.concat(chunks)
  const manifest = parseManifest(manifestBytes.toString('utf8'))
  return manifest.spec === 'model-population/1' ? 'model-population' : { manifest, manifestBytes }
}

async function announceBareFile(source: PackageSource, rules: DeliveryRules, now: string): Promise<AnnouncedPackage> {
  const [name, ...others] = [...source.files.keys()]
  if (name === undefined || others.length > 0) throw noManifest(source.label)
  const layout = rules.layouts.get(tableOf(name)) ?? (await layoutByHeader(source, name, rules))
  if (!layout || layout.kind === 'separate-delivery') throw noManifest(source.label)
  const files = [{ name, rows: 0 }]
  return { manifest: { spec: 'side-files/1', created: now, files }, manifestBytes: null, tables: new Map([[name, layout.table]]) }
}

/** The side file whose columns are those of the first line. */
async function layoutByHeader(source: PackageSource, name: string, rules: DeliveryRules): Promise<RecordLayout | undefined> {
  for await (const chunk of source.read(name)) {
    const header =
      chunk
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/, 1)[0] ?? ''
    return [...rules.layouts.values()].find((layout) => {
      const names = header.split(layout.separator).map((text) => text.trim())
      const known = new Set(layout.columns.map((column) => column.name))
      return (
        names.every((column) => known.has(column)) &&
        layout.columns.every((column) => !column.isRequired || names.includes(column.name))
      )
    })
  }
  return undefined
}

function noManifest(label: string): Problem {
  return new Problem({
    code: 'manifest-missing',
    kind: 'refused',
    place: label,
    parameters: { package: label },
    texts: {
      fi: `Paketissa ${label} ei ole tiedostoa manifest.json, eikä se ole tunnettu oheistiedosto. Lisää manifest.json paketin juureen.`,
      sv: `Paketet ${label} saknar filen manifest.json och är inte heller en känd bifil. Lägg till manifest.json i paketets rot.`,
      en: `The package ${label} has no manifest.json and is no known side file. Add manifest.json at the top of the package.`,
    },
  })
}
