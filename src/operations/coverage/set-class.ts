import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { classInput, decidedInput } from './coverage-input.ts'
import { type Decided, decide } from './decide.ts'

/**
 * The institute decides the class of municipalities itself, with a reason: after looking at the indications, or because the county
 * was silent (`not-answered`). A proposal that waits is answered by it.
 */
export const setCoverageClass = defineOperation({
  name: 'coverage.set',
  title: { fi: 'Päätä laatuarvio', sv: 'Besluta om kvalitetsbedömningen', en: 'Decide the coverage class' },
  access: 'state',
  input: z.strictObject({
    ...decidedInput,
    class: classInput,
    origin: z.enum(['institute', 'not-answered']).default('institute'),
    round: z.string().max(40).nullable().default(null),
  }),
  perform({ class: decided, origin, round, ...request }, context): Promise<Decided> {
    return decide(
      request,
      {
        operation: 'coverage.set',
        choose: (places) => places,
        say: () => ({ class: decided, origin, round }),
        details: { class: decided, origin },
      },
      context,
    )
  },
})
