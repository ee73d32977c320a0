import { redirect, useLoaderData } from 'react-router'
import { addressOf, areaCodeOfWord } from '../address/address.ts'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { RelatedSocial } from '../parts/briefing/related-social.tsx'
import { CountyProfile } from '../parts/county-profile.tsx'
import { MunicipalityProfile } from '../parts/municipality-profile.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { relatedSocial } from '../site/social.ts'
import { missingPage, pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { areaView } from '../view/area.ts'

const MOVED = 301

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  const code = areaCodeOfWord(visit.params.area ?? '')
  const view = code === null ? null : areaView(published, code, visit)
  if (view === null) throw missingPage()
  const page = { kind: 'area', area: view.area, names: view.names } as const
  const address = addressOf({ ...page, release: visit.release }, visit.language)
  if (decodeURI(visit.url.pathname) !== address) throw redirect(address, MOVED)
  const social = view.kind === 'county' ? await relatedSocial(visit, { owner: view.area }) : null
  return { frame: await releaseFrame(visit, published, page), view, social }
})

export default function Area() {
  const { view, frame, social } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const list = { name: t('areas.title'), href: addressOf({ kind: 'areas' }, language) }
  return (
    <>
      <PageTitle>{view.name}</PageTitle>
      <Breadcrumb steps={view.kind === 'municipality' ? [list, view.county] : [list]} />
      {view.kind === 'county' ? (
        <CountyProfile view={view} permanent={frame.permanent} />
      ) : (
        <MunicipalityProfile view={view} permanent={frame.permanent} />
      )}
      {social && <RelatedSocial {...social} about="area" />}
    </>
  )
}
