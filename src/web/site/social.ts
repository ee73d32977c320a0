import { COUNTRY } from '../../model/area.ts'
import type { PublicBriefings } from '../../operations/briefing/show-edition.ts'
import type { SiteProposalLine } from '../../operations/proposal/site-proposals.ts'
import { addressOf } from '../address/address.ts'
import { socialLists, socialQuestion } from '../view/social.ts'
import { siteFacts } from './published.ts'
import type { Visit } from './visit.ts'
import { wordsIn } from './words.tsx'

export interface PublishedSocial extends PublicBriefings {
  readonly proposals: readonly SiteProposalLine[]
}

/** Published briefings and public proposals, of one owner or about one service task when asked. */
export async function publishedSocial(
  { edge }: Visit,
  of: { readonly owner?: string; readonly task?: string } = {},
): Promise<PublishedSocial> {
  const published = (await edge.perform('site.briefings', of)) as PublicBriefings
  return { ...published, proposals: (await edge.perform('site.proposals', of)) as readonly SiteProposalLine[] }
}

/** Names of owners: counties and the country. */
export async function ownerName(visit: Visit): Promise<(owner: string) => string> {
  const { counties } = await siteFacts(visit)
  const { t } = wordsIn(visit.language)
  return (owner) =>
    owner === 'national' ? t('figure.country') : (counties.find(({ code }) => code === owner)?.names[visit.language] ?? owner)
}

export interface StatisticsPage {
  readonly name: string
  readonly href: string
}

/** The pages of the statistics that something belongs to: its area, and those service tasks that have figures. */
export async function statisticsPages(
  visit: Visit,
  { owner, tasks }: { readonly owner: string; readonly tasks: readonly string[] },
): Promise<{ readonly area: StatisticsPage | null; readonly tasks: readonly StatisticsPage[] }> {
  const { language } = visit
  const { counties, contents } = await siteFacts(visit)
  const county = counties.find(({ code }) => code === owner && code !== COUNTRY)
  const counted = contents.filter(({ key }) => tasks.includes(key))
  return {
    area: county
      ? { name: county.names[language], href: addressOf({ kind: 'area', area: county.code, names: county.names }, language) }
      : null,
    tasks: counted.map(({ key, names }) => ({
      name: names[language],
      href: addressOf({ kind: 'task', content: key }, language),
    })),
  }
}

const MOST_RELATED = 3

/** The newest few, for the page of an area or a service task. */
export async function relatedSocial(visit: Visit, of: { readonly owner?: string; readonly task?: string }) {
  const published = await publishedSocial(visit, of)
  const known = { ...published, areaName: await ownerName(visit), language: visit.language }
  const { briefings, proposals } = socialLists(known, socialQuestion(new URLSearchParams()))
  return { briefings: briefings.slice(0, MOST_RELATED), proposals: proposals.slice(0, MOST_RELATED) }
}
