import { contentOfWord } from '../address/address.ts'
import { publishedRelease } from '../site/published.ts'
import type { Visit } from '../site/visit.ts'
import { type ServiceTaskView, serviceTaskView } from './service-task.ts'

/** The service task that an address names, for its page and its drawings; null when the register has no such content. */
export async function taskViewOf(visit: Visit): Promise<ServiceTaskView | null> {
  const { language, release, params, url } = visit
  const published = await publishedRelease(visit)
  const contents = published.facts.contents.map((content) => content.key)
  const content = contentOfWord(params.content ?? '', contents, language)
  if (content === null) return null
  return serviceTaskView(published, { content, period: url.searchParams.get('period'), language, release })
}
