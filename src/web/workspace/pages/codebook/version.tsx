import '../../style/codebook.css'
import { useLoaderData } from 'react-router'
import { themeOutline } from '../../../../method/codebook/theme-outline.ts'
import type { ShownVersion } from '../../../../operations/codebook/show-versions.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { ChangeList } from '../../parts/codebook/change-list.tsx'
import { themeNames } from '../../parts/codebook/names.ts'
import { ThemeTable } from '../../parts/codebook/theme-table.tsx'
import { Field } from '../../parts/field.tsx'
import { themeLines } from '../../view/codebook-lines.ts'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const compared = url.searchParams.get('compare') ?? ''
  const comparedWith = /^\d{1,6}$/.test(compared) ? { comparedWith: Number(compared) } : {}
  const asked = { owner: params.owner, number: Number(params.number), ...comparedWith }
  return { shown: (await edge.perform('codebook.version', asked)) as ShownVersion }
})

export default function VersionPage() {
  const { shown } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { version, before, changes } = shown
  const name = t(version.owner === 'national' ? 'codebook.national' : 'codebook.own')
  const title = t('codebook.versions.name', { name, number: version.number })
  const nameOf = themeNames([...(before?.themes ?? []), ...version.themes], language)
  const retired = version.themes.filter(({ isRetired }) => isRetired)
  const lines = themeLines(
    { themes: version.themes, outline: themeOutline(version.themes), counts: null },
    { search: '', order: 'tree', language },
  )
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={`${workspaceAddress(language, 'codebook')}?owner=${version.owner}`}>{t('codebook.back')}</a>
      </p>
      <h1>{title}</h1>
      <p>
        {t('codebook.column.from')}: {dayText(version.effectiveFrom, language)}
      </p>
      <p className="reading codebook-text">{version.note[language]}</p>
      <CompareForm shown={shown} />
      {before === null && <p>{t('codebook.versions.first')}</p>}
      {before !== null && changes.length === 0 && <p>{t('codebook.versions.noChanges')}</p>}
      {changes.length > 0 && before !== null && (
        <ChangeList changes={changes} caption={t('codebook.versions.changesFrom', { number: before.number })} nameOf={nameOf} />
      )}
      <h2>{t('codebook.versions.all')}</h2>
      <ThemeTable owner={version.owner} lines={lines} hasCounts={false} />
      {retired.length > 0 && (
        <>
          <h3>{t('codebook.versions.retired')}</h3>
          <ul>
            {retired.map(({ id, names, replacedBy }) => (
              <li key={id}>
                {names[language]}
                {replacedBy.length > 0 && ` → ${replacedBy.map(nameOf).join(', ')}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function CompareForm({ shown }: { shown: ShownVersion }) {
  const { t } = useWords()
  const others = shown.numbers.filter((number) => number !== shown.version.number)
  if (others.length === 0) return null
  return (
    <form method="get" className="codebook-filter">
      <Field id="compare" label={t('codebook.versions.compare')}>
        {(attributes) => (
          <select {...attributes} name="compare" defaultValue={shown.before?.number ?? others[0]}>
            {others.map((number) => (
              <option key={number} value={number}>
                {number}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="buttons">
        <button type="submit">{t('codebook.versions.compareButton')}</button>
      </div>
    </form>
  )
}
