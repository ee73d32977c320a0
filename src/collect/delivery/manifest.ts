import { z } from 'zod'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import { Problem } from '../../model/problem.ts'
import { helsinkiDay } from './helsinki-day.ts'

const quarter = z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), {
  message: 'a quarter such as 2024Q1',
})
const moment = z.string().refine((value) => helsinkiDay(value) !== null, { message: 'a date or date-time' })
const files = z.array(
  z.strictObject({
    name: z.string().regex(/^[\w.-]{1,120}$/),
    rows: z.int().min(0),
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/)
      .optional(),
  }),
)
const statement = z.union([
  z.enum(['all', 'none']),
  z.strictObject({ class: z.literal('part'), municipalities: z.array(z.string().regex(/^\d{3}$/)) }),
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
    throw manifestProblem('manifest.json', 'JSON')
  }
  const result = manifest.safeParse(json)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.map((key) => key.slice(0, 40)) : []
  const path = [...(issue?.path ?? []), ...unknown].join('.') || 'spec'
  throw manifestProblem(path, issue?.message ?? '')
}

function manifestProblem(path: string, reason: string): Problem {
  return new Problem({
    code: 'manifest-invalid',
    kind: 'refused',
    place: path,
    parameters: { path, reason },
    texts: {
      fi: `Toimituksen manifest.json ei kelpaa kohdassa ${path} (${reason}). Korjaa kohta ja lähetä paketti uudelleen.`,
      sv: `Leveransens manifest.json är felaktig vid ${path} (${reason}). Rätta stället och skicka paketet på nytt.`,
      en: `The manifest.json of the delivery is not valid at ${path} (${reason}). Mend it and send the package again.`,
    },
  })
}
