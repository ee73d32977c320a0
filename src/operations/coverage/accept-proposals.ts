import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { decidedInput } from './coverage-input.ts'
import { coverageProblem } from './coverage-problems.ts'
import { type Decided, decide, type PlaceToDecide } from './decide.ts'

/**
 * The institute answers what a county has proposed: accepts it, and it is in force, or refuses it, and the class stays as it was.
 * `all` municipalities: those in which a proposal waits.
 *
 * @throws Problem `coverage-no-proposal` (conflict) naming municipalities in which none waits.
 */
export const acceptProposals = defineOperation({
  name: 'coverage.accept',
  title: { fi: 'Vastaa alueen ehdotukseen', sv: 'Svara på områdets förslag', en: 'Answer a county’s proposal' },
  access: 'state',
  input: z.strictObject({ ...decidedInput, verdict: z.enum(['accepted', 'refused']) }),
  perform({ verdict, ...request }, context): Promise<Decided> {
    return decide(
      request,
      {
        operation: 'coverage.accept',
        when: verdict,
        choose: (places) => withProposal(places, request.municipalities === 'all'),
        say: ({ history }) => {
          const { proposal } = history
          if (!proposal) throw new Error('a place without a proposal was chosen')
          const { class: proposed, publicationNote, round } = proposal
          return { class: proposed, origin: 'county-answer', publicationNote, round }
        },
        details: { verdict },
      },
      context,
    )
  },
})

function withProposal(places: readonly PlaceToDecide[], isAll: boolean): readonly PlaceToDecide[] {
  const waiting = places.filter(({ history }) => history.proposal !== null)
  const others = places.filter(({ history }) => history.proposal === null)
  if (waiting.length === 0 || (!isAll && others.length > 0)) {
    throw coverageProblem('coverage-no-proposal', { municipalities: others.map(({ place }) => place.municipality).join(', ') })
  }
  return waiting
}
