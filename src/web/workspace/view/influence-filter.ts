import { INFLUENCE_CHANNELS } from '../../../model/influence.ts'

/** What is looked for in the influence log, from the search part of an address; nothing of it is trusted. */
export function influenceFilter(search: URLSearchParams) {
  const asked = (name: string) => search.get(name) ?? ''
  const day = (name: string) => /^\d{4}-\d{2}-\d{2}$/.exec(asked(name))?.[0]
  const channel = Object.keys(INFLUENCE_CHANNELS).find((one) => one === asked('channel'))
  const [from, until] = [day('from'), day('until')]
  return {
    ...(channel !== undefined && { channel }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    text: asked('text').slice(0, 100),
  }
}
