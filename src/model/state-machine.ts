import { Problem } from './problem.ts'
import type { Texts } from './text.ts'

/**
 * What a thing may become, by which operation: a table, from which the code decides, the permission matrix says in which states a role
 * may act, and the diagram in the documentation is drawn.
 */
export interface StateMachine<State extends string> {
  /** The noun in kebab-case: `ticket`. */
  readonly id: string
  readonly names: Texts
  readonly initial: State
  readonly states: Readonly<Record<State, Texts>>
  readonly transitions: readonly Transition<State>[]
}

export interface Transition<State extends string> {
  readonly from: State
  readonly to: State
  /** Name of the operation that does it. */
  readonly by: string
  /** When the same operation leads to different states: the name of the outcome. */
  readonly when?: string
}

/** The state after an operation; null when the operation is not possible in this state. */
export function nextState<State extends string>(
  machine: StateMachine<State>,
  state: State,
  { by, when }: { readonly by: string; readonly when?: string },
): State | null {
  const found = machine.transitions.find((one) => one.from === state && one.by === by && one.when === when)
  return found?.to ?? null
}

/** @throws Problem `not-in-this-state` (conflict) naming the state and the states in which the operation is possible. */
export function requireNextState<State extends string>(
  machine: StateMachine<State>,
  state: State,
  act: { readonly by: string; readonly when?: string },
): State {
  const next = nextState(machine, state, act)
  if (next !== null) return next
  const possible = machine.transitions.filter(({ by, when }) => by === act.by && when === act.when).map(({ from }) => from)
  throw notInThisState(machine, state, possible)
}

function notInThisState<State extends string>(machine: StateMachine<State>, state: State, possible: readonly State[]): Problem {
  const opening: Texts = { fi: '”', sv: '”', en: '“' }
  const named = (language: keyof Texts) =>
    possible.map((one) => `${opening[language]}${machine.states[one][language]}”`).join(', ') || '–'
  return new Problem({
    code: 'not-in-this-state',
    kind: 'conflict',
    parameters: { machine: machine.id, state },
    texts: {
      fi: `Kohteen tila on ”${machine.states[state].fi}”. Toiminto on mahdollinen tiloissa: ${named('fi')}. Lataa sivu uudelleen: joku on ehkä ehtinyt ensin.`,
      sv: `Läget är ”${machine.states[state].sv}”. Funktionen är möjlig i lägena: ${named('sv')}. Ladda om sidan: någon kan ha hunnit före.`,
      en: `The state is “${machine.states[state].en}”. This is possible in the states: ${named('en')}. Load the page again: somebody may have been quicker.`,
    },
  })
}
