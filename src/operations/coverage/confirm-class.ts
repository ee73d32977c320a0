import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { decidedInput } from './coverage-input.ts'
import { coverageProblem } from './coverage-problems.ts'
import { type Decided, decide, type PlaceToDecide } from './decide.ts'

/**
 * Somebody who has not been shown the effect on the national estimate confirms a class that was set by somebody who had: from then
 * on estimates may rest on the municipality. The class stays as it is. `all`: those that wait to be confirmed.
 *
 * @throws Problem `coverage-effect-seen` (conflict) when the actor, under whatever account, has been shown the effect;
 * `coverage-nothing-to-confirm` (conflict).
 */
export const confirmClass = defineOperation({
  name: 'coverage.confirm',
  title: { fi: 'Vahvista laatuarvio', sv: 'Bekräfta kvalitetsbedömningen', en: 'Confirm the coverage class' },
  access: 'state',
  input: z.strictObject(decidedInput),
  perform(request, context): Promise<Decided> {
    return decide(
      request,
      {
        operation: 'coverage.confirm',
        choose: (places) => toConfirm(places, request.municipalities === 'all'),
        say: ({ history }) => {
          if (!history.inForce) throw new Error('a place without a class in force was chosen')
          const { class: inForce, origin, publicationNote, round } = history.inForce
          return { class: inForce, origin, publicationNote, round }
        },
        details: {},
      },
      context,
    )
  },
})

function toConfirm(places: readonly PlaceToDecide[], isAll: boolean): readonly PlaceToDecide[] {
  const waits = ({ history }: PlaceToDecide) => history.proposal === null && history.inForce?.wasEffectSeen === true
  const waiting = places.filter(waits)
  const others = places.filter((one) => !waits(one))
  if (waiting.length === 0 || (!isAll && others.length > 0)) {
    throw coverageProblem('coverage-nothing-to-confirm', { municipalities: codesOf(others) })
  }
  const known = waiting.filter(({ hasSeenEffect }) => hasSeenEffect)
  if (known.length > 0) throw coverageProblem('coverage-effect-seen', { municipalities: codesOf(known) })
  return waiting
}

function codesOf(places: readonly PlaceToDecide[]): string {
  return places.map(({ place }) => place.municipality).join(', ')
}
