import type { Texts } from '../../model/text.ts'
import { addressOf, type PublicPage } from '../address/address.ts'
import type { Published } from './published.ts'
import type { Visit } from './visit.ts'

/** What the frame around every page needs of the page: its addresses in all languages, and which release it shows. */
export interface Frame {
  readonly addresses: Texts
  /** The address that always shows this release; null for pages that show no release. */
  readonly permanent: string | null
  /** Set when the address names a release that is not the newest. */
  readonly earlier: { readonly id: string; readonly newest: string } | null
}

function addressesOf(page: PublicPage): Texts {
  return { fi: addressOf(page, 'fi'), sv: addressOf(page, 'sv'), en: addressOf(page, 'en') }
}

/** The frame of a page without figures. */
export function plainFrame(page: PublicPage): Frame {
  return { addresses: addressesOf(page), permanent: null, earlier: null }
}

/** The frame of a page that shows a release. The search part of the address (a chosen period, a filter) is kept when the language changes. */
export async function releaseFrame(visit: Visit, published: Published, page: PublicPage): Promise<Frame> {
  const { id } = published.release
  const search = visit.url.search
  const withSearch = (addresses: Texts): Texts => ({
    fi: addresses.fi + search,
    sv: addresses.sv + search,
    en: addresses.en + search,
  })
  const newest = visit.release ? await newestId(visit) : id
  return {
    addresses: withSearch(addressesOf({ ...page, release: visit.release })),
    permanent: addressOf({ ...page, release: id }, visit.language) + search,
    earlier: newest === id ? null : { id, newest: addressOf({ ...page, release: undefined }, visit.language) },
  }
}

async function newestId(visit: Visit): Promise<string> {
  const newest = (await visit.edge.perform('site.release', {})) as { release: { id: string } }
  return newest.release.id
}
