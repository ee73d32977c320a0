import { useLoaderData } from 'react-router'
import { LANGUAGES, type Language } from '../../../../model/text.ts'
import type { UnitOfLink } from '../../../../operations/unit/links.ts'
import type { ShownUnit } from '../../../../operations/unit/show-unit.ts'
import { addressOf } from '../../../address/address.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { translator } from '../../../text/translate.ts'
import { workspaceAddress } from '../../address.ts'
import { QrCode } from '../../parts/accounts/qr-code.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/unit.css'

export const loader = workspaceLoader(async ({ edge, params }) => {
  // The unit is asked for first: only its own county prints its posters.
  const { unit } = (await edge.perform('unit.show', { unit: params.unit ?? '' })) as ShownUnit
  const opened = (await edge.performAnonymously('unit.of-link', { token: params.token ?? '' })) as UnitOfLink
  return { unit: unit?.id ?? '', token: params.token ?? '', opened, publicUrl: edge.publicUrl }
})

/** A poster for the coffee room or the waiting room, in Finnish and Swedish, each with the code of its own address. */
export default function PosterPage() {
  const { unit, token, opened, publicUrl } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('units.poster')}</PageTitle>
      <h1 className="no-print">{t('units.poster')}</h1>
      <p className="no-print">
        <a href={workspaceAddress(language, 'units', unit)}>{t('units.backToUnit')}</a>. {t('units.printHint')}
      </p>
      {LANGUAGES.filter((one) => one !== 'en').map((one) => (
        <PosterHalf
          key={one}
          language={one}
          opened={opened}
          address={publicUrl + addressOf({ kind: 'observe-link', token }, one)}
        />
      ))}
    </>
  )
}

interface PosterHalfProps {
  readonly language: Exclude<Language, 'en'>
  readonly opened: UnitOfLink
  readonly address: string
}

function PosterHalf({ language, opened, address }: PosterHalfProps) {
  const t = translator(language)
  const { audience, unit } = opened
  return (
    <section className="poster" lang={language}>
      <h2>{t(`units.posterTitle.${audience}`)}</h2>
      <p className="lead">{t(`units.posterText.${audience}`)}</p>
      <QrCode text={address} label={t('units.qrLabel', { address })} />
      <p className="poster-address">{address}</p>
      <p className="small">
        {unit.names[language]} · {opened.organiserNames[language]}
      </p>
    </section>
  )
}
