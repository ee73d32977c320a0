import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { EXPORT_FORMATS, type ExportFormat, exportPath } from '../disseminate/export/release-exports.ts'
import { Problem } from '../model/problem.ts'
import { LANGUAGES, type Language } from '../model/text.ts'
import { readRelease, sha256 } from '../register/release-files.ts'
import { releasePlace } from '../register/release-place.ts'
import { defineOperation } from './operation.ts'

export interface ExportedFile {
  /** `monitoring-register-2024Q1-1-clients-by-area.fi.csv`. */
  readonly name: string
  readonly content: Uint8Array
}

/** Every table of a release, by a name that no table has. */
export const ALL_TABLES = 'all'

/**
 * A released table in a format, as it lies in the release: the bytes that were made and checked with it. Also the annexes
 * (`annex-disability`). Needs no database.
 */
export const exportRelease = defineOperation({
  name: 'release.export',
  title: { fi: 'Vie julkaistu taulukko', sv: 'Exportera en publicerad tabell', en: 'Export a released table' },
  access: 'read',
  isStandalone: true,
  input: z.strictObject({
    release: z.string().min(1),
    format: z.string(),
    table: z.string(),
    language: z.enum(LANGUAGES),
  }),
  async perform({ release, format, table, language }, { folder }): Promise<readonly ExportedFile[]> {
    const known = EXPORT_FORMATS.find((candidate) => candidate === format)
    if (!known) throw formatUnknown(format)
    const place = releasePlace(release, folder.paths.releases)
    const { manifest } = readRelease(place)
    const digests = new Map(manifest.files.map((file) => [file.path, file.sha256]))
    const available = exportNames([...digests.keys()], known, language)
    if (table !== ALL_TABLES && !available.includes(table)) throw tableUnknown({ table, release: basename(place), available })
    return (table === ALL_TABLES ? available : [table]).map((name) => {
      const path = exportPath(name, known, language)
      return { name: `${basename(place)}-${basename(path)}`, content: intactContent(place, path, digests.get(path)) }
    })
  },
})

/** Tables and annexes that the release has in the format and language. */
function exportNames(paths: readonly string[], format: ExportFormat, language: Language): string[] {
  const pattern = exportPath('*', format, language)
  const [start = '', end = ''] = pattern.split('*')
  const isExport = (path: string) =>
    path.startsWith(start) && path.endsWith(end) && !path.slice(start.length, -end.length).includes('.')
  return paths.filter(isExport).map((path) => path.slice(start.length, -end.length))
}

function intactContent(place: string, path: string, digest: string | undefined): Uint8Array {
  const file = join(place, path)
  const content = existsSync(file) ? readFileSync(file) : null
  if (content && sha256(content) === digest) return content
  throw exportDamaged(basename(place), path)
}

function formatUnknown(format: string): Problem {
  const formats = EXPORT_FORMATS.join(', ')
  return new Problem({
    code: 'format-unknown',
    kind: 'refused',
    parameters: { format },
    texts: {
      fi: `Muotoa "${format}" ei ole. Saatavilla ovat: ${formats}.`,
      sv: `Formatet "${format}" finns inte. Tillgängliga är: ${formats}.`,
      en: `There is no format "${format}". Available are: ${formats}.`,
    },
  })
}

function tableUnknown({ table, release, available }: { table: string; release: string; available: readonly string[] }): Problem {
  const tables = available.join(', ')
  return new Problem({
    code: 'table-not-found',
    kind: 'notFound',
    parameters: { table, release },
    texts: {
      fi: `Julkaisussa ${release} ei ole taulukkoa "${table}" tässä muodossa. Saatavilla ovat: ${tables}.`,
      sv: `Publikationen ${release} har ingen tabell "${table}" i detta format. Tillgängliga är: ${tables}.`,
      en: `The release ${release} has no table "${table}" in this format. Available are: ${tables}.`,
    },
  })
}

function exportDamaged(release: string, path: string): Problem {
  return new Problem({
    code: 'release-damaged',
    kind: 'unavailable',
    parameters: { release },
    place: path,
    texts: {
      fi: `Julkaisun ${release} tiedosto ${path} ei ole sellainen kuin se tehtiin. Katso kaikki erot komennolla "tietopolku verify ${release}".`,
      sv: `Filen ${path} i publikationen ${release} är inte som när den gjordes. Se alla skillnader med kommandot "tietopolku verify ${release}".`,
      en: `The file ${path} of release ${release} is not as it was made. See all differences with "tietopolku verify ${release}".`,
    },
  })
}
