import { z } from 'zod'
import { JUDGEMENTS, MAY_PUBLISH, OWN_COUNT_DEFINITIONS, type ReviewTrigger } from '../model/review.ts'
import type { ReviewPolicy } from '../model/review-policy.ts'
import type { Texts } from '../model/text.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema } from './definition-yaml.ts'

const PATH = 'monitoring-register/review.yaml'
const TRIGGERS = ['new_content', 'deficient', 'warning', 'yearly'] as const satisfies readonly ReviewTrigger[]
const keySchema = z.string().regex(/^[a-z][a-z_]*$/)

/** A list that has exactly these keys, in any order: the program does something by each of them. */
function codesOf<Key extends string>(keys: readonly Key[]) {
  const codes = z.array(z.strictObject({ key: z.enum(keys as [Key, ...Key[]]), names: textsSchema }))
  return codes.length(keys.length).refine(hasNoDoubles, 'each key once')
}
const hasNoDoubles = (codes: readonly { readonly key: string }[]) => new Set(codes.map(({ key }) => key)).size === codes.length
const openCodes = z
  .array(z.strictObject({ key: keySchema, names: textsSchema }))
  .min(1)
  .refine(hasNoDoubles, 'each key once')

const reviewSchema = z.strictObject({
  cadence: z.strictObject({ yearlyQuarter: z.int().min(1).max(4), triggers: codesOf<ReviewTrigger>(TRIGGERS) }),
  difference: z.strictObject({
    agreesUpTo: z.number().min(0),
    explainAbove: z.number().min(0),
    classes: codesOf(['agrees', 'check', 'explain']),
  }),
  tolerance: z.strictObject({ percent: z.number().min(0), clients: z.int().min(0) }),
  daysToAnswer: z.int().min(1).max(366),
  reminders: z.strictObject({ daysFromDue: z.array(z.int().min(-60).max(60)).max(20) }),
  judgements: codesOf(JUDGEMENTS),
  explanations: z
    .array(z.strictObject({ key: keySchema, explains: z.enum(['too_high', 'too_low', 'any']), names: textsSchema }))
    .min(1)
    .refine(hasNoDoubles, 'each key once'),
  plannedFixes: openCodes,
  ownCountDefinitions: codesOf(OWN_COUNT_DEFINITIONS),
  mayPublish: codesOf(MAY_PUBLISH),
})

/** How review rounds are held. @throws Problem naming file and line. */
export function readReviewPolicy(files: DefinitionFiles): ReviewPolicy {
  const policy = readYaml(files, PATH, reviewSchema)
  const { agreesUpTo, explainAbove } = policy.difference
  if (agreesUpTo > explainAbove) throw definitionProblem(PATH, WRONG_ORDER, { agreesUpTo, explainAbove })
  return policy
}

const WRONG_ORDER: Texts = {
  fi: 'Raja {agreesUpTo} prosenttia on suurempi kuin raja {explainAbove} prosenttia.',
  sv: 'Gränsen {agreesUpTo} procent är större än gränsen {explainAbove} procent.',
  en: 'The threshold of {agreesUpTo} per cent is above the one of {explainAbove} per cent.',
}
