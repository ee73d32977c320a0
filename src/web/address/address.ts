import type { AreaCode } from '../../model/area.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import { CHARTS, CONTENT_WORDS, SECTIONS, SOCIAL_PARTS } from './sections.ts'

/** A public page, independent of language. With `release`, its permanent address; without, the newest release. */
export type PublicPage = { readonly release?: string | undefined } & (
  | { readonly kind: 'overview' }
  | { readonly kind: Exclude<keyof typeof SECTIONS, 'municipalities'> }
  | { readonly kind: 'task'; readonly content: string }
  | { readonly kind: 'annex'; readonly content: string }
  | { readonly kind: 'chart'; readonly content: string; readonly chart: keyof typeof CHARTS }
  | { readonly kind: 'collection'; readonly collection: string; readonly edition?: string | undefined }
  | { readonly kind: 'collection-quality'; readonly collection: string; readonly edition: string }
  | { readonly kind: 'observe-link'; readonly token: string }
  | { readonly kind: 'briefing'; readonly briefing: string; readonly edition?: string | undefined }
  | { readonly kind: 'proposal'; readonly proposal: string }
  | { readonly kind: 'collection-chart'; readonly collection: string; readonly edition: string }
  | { readonly kind: 'area'; readonly area: AreaCode; readonly names: Texts }
)

/**
 * Whether a path is one where people without an account tell what they have seen, or look at a receipt: nothing of who asks, or when, is
 * kept or logged there. Also the data address of a page that has scripts. However it is written: pages are found whatever the size of
 * the letters, as phones make the first one large, and with signs that are written as numbers.
 */
export function isAnonymousPath(path: string): boolean {
  const asked = plainPath(path)
  return LANGUAGES.some((language) =>
    [SECTIONS.observe, SECTIONS.receipt].some((section) => {
      const start = `/${language}/${section[language]}`
      return asked === start || asked.startsWith(`${start}/`) || asked.startsWith(`${start}.data`)
    }),
  )
}

/** A path as pages are found by it: signs that are written as numbers, and letters, in one way. */
export function plainPath(path: string): string {
  try {
    return decodeURIComponent(path)
      .toLowerCase()
      .replaceAll(/\/{2,}/g, '/')
  } catch {
    // No page is found by it either.
    return path.toLowerCase()
  }
}

/** Address of a page in one language, from the root: `/fi/palvelutehtavat/vammaispalvelut`. */
export function addressOf(page: PublicPage, language: Language): string {
  const release = page.release ? [SECTIONS.releases[language], page.release] : []
  return `/${[language, ...release, ...wordsOf(page, language)].join('/')}`
}

function wordsOf(page: PublicPage, language: Language): string[] {
  if (page.kind === 'overview') return []
  if (page.kind === 'task') return [SECTIONS.tasks[language], contentWord(page.content, language)]
  if (page.kind === 'annex')
    return [SECTIONS.tasks[language], contentWord(page.content, language), SECTIONS.municipalities[language]]
  if (page.kind === 'chart') return [SECTIONS.tasks[language], contentWord(page.content, language), CHARTS[page.chart][language]]
  if (isOfCollection(page)) return collectionWords(page, language)
  if (page.kind === 'observe-link') return [SECTIONS.observe[language], page.token]
  if (page.kind === 'briefing')
    return [SECTIONS.social[language], SOCIAL_PARTS.briefings[language], page.briefing, ...(page.edition ? [page.edition] : [])]
  if (page.kind === 'proposal') return [SECTIONS.social[language], SOCIAL_PARTS.proposals[language], page.proposal]
  if (page.kind === 'area') return [SECTIONS.areas[language], areaWord(page.area, page.names[language])]
  return [SECTIONS[page.kind][language]]
}

type CollectionPage = Extract<PublicPage, { readonly collection: string }>

function isOfCollection(page: PublicPage): page is CollectionPage {
  return 'collection' in page
}

/** A data collection, one edition of it (`2024-10-1`: round and number of its release), or a part of an edition. */
function collectionWords(page: CollectionPage, language: Language): string[] {
  const start = [SECTIONS.collections[language], page.collection, ...(page.edition === undefined ? [] : [page.edition])]
  if (page.kind === 'collection-quality') return [...start, SECTIONS.quality[language]]
  return page.kind === 'collection-chart' ? [...start, CHARTS.counties[language]] : start
}

function contentWord(content: string, language: Language): string {
  return CONTENT_WORDS[content]?.[language] ?? content.replaceAll('_', '-')
}

/** The content key behind a word of an address, or null. Words of other languages are not understood. */
export function contentOfWord(word: string, contents: readonly string[], language: Language): string | null {
  return contents.find((content) => contentWord(content, language) === word) ?? null
}

/** `08-pirkanmaan-hyvinvointialue`: the code decides, the name is for the reader, so a changed name breaks no address. */
function areaWord(code: AreaCode, name: string): string {
  return `${code}-${plainWord(name)}`
}

export function areaCodeOfWord(word: string): AreaCode | null {
  return /^(\d{2,3})(?:-|$)/.exec(word)?.[1] ?? null
}

function plainWord(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
