import type { ClientNumber } from '../../model/person.ts'
import type { ContentKey } from '../../model/service-task.ts'
import { ACT_CONTENT, TOTAL_CONTENT } from '../counting-frame.ts'
import type { ClientQuarter } from '../derive/client-quarters.ts'

/** Facts of a task, of the act, or of any collected task (the total, which leaves the act out). */
export function factsOfContent(facts: readonly ClientQuarter[], content: ContentKey): readonly ClientQuarter[] {
  return facts.filter((fact) => (content === TOTAL_CONTENT ? fact.content !== ACT_CONTENT : fact.content === content))
}

/** The persons of facts, each once. */
export function personsOf(facts: readonly { readonly client: ClientNumber }[]): ClientNumber[] {
  return [...new Set(facts.map(({ client }) => client))]
}
