import { z } from 'zod'

/*
 * The shapes of the files in a release folder, as far as readers rely on them. Files are checked when a release is read, so that
 * a damaged or foreign folder is refused by name instead of failing somewhere on a page.
 */

const texts = z.object({ fi: z.string(), sv: z.string(), en: z.string() })

const cell = z.object({
  at: z.array(z.string()),
  measure: z.string(),
  value: z.number().nullable(),
  missing: z.enum(['hidden', 'not-comprehensive', 'not-available', 'not-applicable']).nullable(),
  mark: z.enum(['comprehensive', 'comprehensive-with-note', 'not-comprehensive']).nullable(),
  flags: z.array(z.enum(['e', 'p', 'r', '*', '|'])),
  decimals: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  source: z.string().optional(),
  note: texts.optional(),
})

export const tableShape = z.object({
  id: z.string(),
  title: texts,
  notes: z.array(texts),
  source: texts,
  dimensions: z.array(
    z.object({
      id: z.string(),
      role: z.enum(['time', 'geo', 'other']),
      label: texts,
      categories: z.array(z.object({ code: z.string(), label: texts, parent: z.string().optional(), note: texts.optional() })),
    }),
  ),
  measures: z.array(z.object({ id: z.string(), label: texts, unit: texts, decimals: z.number().nullable() })),
  cells: z.array(cell),
})

const facts = z.object({
  deliverers: z.array(
    z.object({
      organiser: z.string(),
      hasArchive: z.boolean(),
      hasSeparate: z.boolean(),
      receivedOn: z.string().nullable(),
      isLate: z.boolean(),
    }),
  ),
  coverage: z.array(
    z.object({ content: z.string(), period: z.string(), municipalities: z.number(), populationShare: z.number() }),
  ),
  rowsReceived: z.number(),
  rowsRejected: z.number(),
  estimateMethod: z.string(),
  findingsByRule: z.record(z.string(), z.number()),
})

const quarter = z.custom<`${number}Q${1 | 2 | 3 | 4}`>((value) => typeof value === 'string' && /^\d{4}Q[1-4]$/.test(value))

const plan = z.object({
  latestQuarter: quarter,
  checkedQuarters: z.array(quarter),
  newContents: z.array(z.string()),
  sources: texts,
  planVersion: z.number(),
})

const named = z.object({ key: z.string(), area: z.string(), names: texts })
const parameters = z.record(z.string(), z.number().nullable())

const collectionRound = z.object({
  round: z.string(),
  day: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  label: texts,
  parameters,
  level: z.string(),
  asked: z.number(),
  answered: z.number(),
  late: z.number(),
  missing: z.array(named),
  excused: z.array(named),
  preliminary: z.array(named),
})

const collection = z.object({
  round: collectionRound,
  earlier: z.array(collectionRound),
  isPreliminary: z.boolean(),
  embargo: z.string().nullable(),
  breaks: z.array(z.object({ round: z.string(), measures: z.array(z.string()), reason: texts })),
  areaSummaries: z.record(z.string(), texts),
  quality: z.object({
    items: z.array(z.object({ id: z.string(), given: z.number(), unavailable: z.number(), blank: z.number() })),
    warnings: z.array(z.object({ rule: z.string(), count: z.number() })),
    corrections: z.object({ byRespondent: z.number(), byInstitute: z.number() }),
    formVersions: z.array(z.number()),
  }),
  note: texts.nullable(),
  disclosureDecision: texts.nullable(),
})

export const releaseShape = z.object({
  id: z.string(),
  programme: z.string(),
  cycle: z.string(),
  revision: z.number().int().positive(),
  createdAt: z.string(),
  publishedAt: z.string().nullable(),
  registerKind: z.enum(['synthetic', 'production']),
  productType: z.enum(['working-paper', 'experimental', 'statistic', 'official-statistic']),
  title: texts,
  headline: texts,
  run: z.string(),
  populationNotes: z.array(texts),
  previous: z.string().nullable(),
  quality: facts,
  plan: plan.optional(),
  collection: collection.optional(),
})

const qualityTable = z.object({ caption: texts, columns: z.array(texts), rows: z.array(z.array(texts)) })

export const qualityShape = z.object({
  facts,
  sections: z.array(
    z.object({
      id: z.enum([
        'data-description',
        'relevance',
        'data-content',
        'statistical-process',
        'accuracy',
        'timeliness',
        'coherence',
        'accessibility',
        'data-protection',
        'contact',
      ]),
      heading: texts,
      paragraphs: z.array(texts),
      tables: z.array(qualityTable),
    }),
  ),
})

const published = z.object({ value: z.number().nullable(), missing: cell.shape.missing, flags: cell.shape.flags })

export const revisionsShape = z.object({
  previous: z.string(),
  release: z.string(),
  counts: z.object({ added: z.number(), changed: z.number(), removed: z.number() }),
  cells: z.array(
    z.object({
      table: z.string(),
      at: z.array(z.string()),
      measure: z.string(),
      change: z.enum(['added', 'changed', 'removed']),
      old: published.nullable(),
      new: published.nullable(),
      difference: z.number().nullable(),
      differencePercent: z.number().nullable(),
    }),
  ),
})

export const manifestShape = z.object({
  format: z.literal('release-manifest/1'),
  release: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
  inputs: z.object({
    run: z.string(),
    cellsDigest: z.string(),
    inputsDigest: z.string(),
    definitionsDigest: z.string(),
    deliveries: z.array(z.object({ id: z.string(), digest: z.string() })),
    previousRelease: z.string().nullable(),
    programVersion: z.string(),
  }),
})

export const publicationShape = z.object({ release: z.string(), publishedAt: z.string(), manifest: z.string() })
