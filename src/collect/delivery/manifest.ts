import { z } from 'zod'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'
import { helsinkiDay } from './helsinki-day.ts'
import { issueReason, MANIFEST_REASONS } from './manifest-reasons.ts'

const quarter = z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), {
  message: 'quarter',
})
const moment = z.string().refine((value) => helsinkiDay(value) !== null, { message: 'moment' })
const files = z.array(
  z.strictObject({
    name: z.string().regex(/^[\w.-]{1,120}$/, { message: 'fileName' }),
    rows: z.int().min(0),
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, { message: 'sha256' })
      .optional(),
  }),
)
const statement = z.union([
  z.enum(['all', 'none']),
  z.strictObject({ class: z.literal('part'), municipalities: z.array(z.string().regex(/^\d{3}$/, { message: 'municipality' })) }),
])

const separate = z.strictObject({
  spec: z.literal('separate-delivery/1'),
  organiser: z.string().max(64),
  period: quarter,
  created: moment,
  vendor: z.strictObject({ system: z.string().max(120), version: z.string().max(60).optional() }).optional(),
  coverage: z.record(z.string().regex(/^[a-z_]{1,40}$/), statement).default({}),
  contactRole: z.string().max(200).optional(),
  remark: z.string().max(4000).optional(),
  files,
})
const archive = z.strictObject({
  spec: z.literal('archive-extract/1'),
  period: quarter,
  created: moment,
  previous: z.union([quarter, z.string().max(120)]).nullish(),
  mode: z.enum(['incremental', 'full']),
  files,
})
const side = z.strictObject({
  spec: z.literal('side-files/1'),
  period: quarter.nullish(),
  created: moment,
  files,
})
const modelPopulation = z.object({ spec: z.literal('model-population/1'), scale: z.string().optional() })
const manifest = z.discriminatedUnion('spec', [separate, archive, side, modelPopulation])

export type SeparateManifest = z.infer<typeof separate>
/** What a package says of itself, by its `spec`. */
export type Manifest = z.infer<typeof manifest>

/** Reads `manifest.json`. Throws a Problem that names the key and what was expected there, never the value. */
export function parseManifest(text: string): Manifest {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw manifestProblem('manifest.json', MANIFEST_REASONS.notJson)
  }
  const result = manifest.safeParse(json)
  if (!result.success) {
    const { path, reason } = issueReason(result.error.issues[0])
    throw manifestProblem(path, reason)
  }
  if (result.data.spec !== 'model-population/1') refuseRepetition(result.data)
  return result.data
}

/** A file or a table that is listed twice would be counted twice. An archive extract may be cut into several files. */
function refuseRepetition(manifest: Exclude<Manifest, { spec: 'model-population/1' }>): void {
  if (manifest.files.length === 0) throw manifestProblem('files', MANIFEST_REASONS.noFiles)
  const isOnePerTable = manifest.spec !== 'archive-extract/1'
  const keys = manifest.files.map(({ name }) => (isOnePerTable ? name.replace(/\.(csv|jsonl|ndjson|json)(\.gz)?$/i, '') : name))
  const repeated = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  if (repeated >= 0) throw manifestProblem(`files.${repeated}.name`, MANIFEST_REASONS.repeatedFile)
}

function manifestProblem(path: string, reason: Texts): Problem {
  return new Problem({
    code: 'manifest-invalid',
    kind: 'refused',
    place: path,
    parameters: { path, reason: reason.en },
    texts: {
      fi: `Toimituksen manifest.json ei kelpaa kohdassa ${path}: ${reason.fi}. Korjaa kohta ja lähetä paketti uudelleen.`,
      sv: `Leveransens manifest.json är felaktig vid ${path}: ${reason.sv}. Rätta stället och skicka paketet på nytt.`,
      en: `The manifest.json of the delivery is not valid at ${path}: ${reason.en}. Mend it and send the package again.`,
    },
  })
}
