import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { ExchangePreview } from '../../pages/codebook/exchange.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

/** What a codebook file would do to the draft. */
export function CodebookPreview({ owner, version, preview }: { owner: string; version: number; preview: ExchangePreview }) {
  const { t, language } = useWords()
  const codes = preview.codebook?.codes ?? []
  const isSomething = codes.some(({ done }) => done !== 'unchanged' && done !== 'refused')
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('codebook.exchange.previewTitle')}</h2>
      {!isSomething && <p>{t('codebook.exchange.nothing')}</p>}
      <WorkTable caption={t('codebook.exchange.previewTitle')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('codebook.exchange.code')}</th>
            <th scope="col">{t('codebook.exchange.what')}</th>
            <th scope="col">{t('codebook.column.id')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ name, done, theme, why }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may name two codes alike, and the list does not change
            <tr key={place}>
              <th scope="row">{name}</th>
              <td>
                {t(`codebook.exchange.outcome.${done}`)}
                {why && <span className="quiet codebook-why">{why[language]}</span>}
              </td>
              <td>{theme}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      <form method="post">
        <FormToken />
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="version" value={preview.codebook?.version ?? version} />
        <input type="hidden" name="language" value={preview.language ?? language} />
        <input type="hidden" name="text" value={preview.text ?? ''} />
        <Acts act="codebook-apply" owner={owner} isSomething={isSomething} />
      </form>
    </section>
  )
}

/** What a project file would add to the county's codings. */
export function ProjectPreview({ owner, preview }: { owner: string; preview: ExchangePreview }) {
  const { t } = useWords()
  const { project } = preview
  if (!project) return null
  const facts = [
    ['new', project.codings],
    ['already', project.already],
    ['known', project.known],
    ['changed', project.changed],
    ['unknown', named(project.unknown, project.unknownCount)],
    ['unknownCodes', named(project.unknownCodes, project.unknownCodes.length)],
  ] as const
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('codebook.exchange.previewTitle')}</h2>
      {project.codings === 0 && <p>{t('codebook.exchange.nothing')}</p>}
      <dl className="codebook-effects">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`codebook.exchange.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <form method="post">
        <FormToken />
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="base64" value={preview.base64 ?? ''} />
        <Acts act="project-apply" owner={owner} isSomething={project.codings > 0} />
      </form>
    </section>
  )
}

function named(names: readonly string[], count: number): string {
  if (count === 0) return '0'
  return `${count}: ${names.join('; ')}${count > names.length ? '; …' : ''}`
}

function Acts({ act, owner, isSomething }: { act: string; owner: string; isSomething: boolean }) {
  const { t, language } = useWords()
  return (
    <div className="buttons">
      {isSomething && (
        <button type="submit" name="act" value={act}>
          {t('codebook.exchange.apply')}
        </button>
      )}
      <a className="button second-button" href={`${workspaceAddress(language, 'codebook', 'exchange', 'files')}?owner=${owner}`}>
        {t('codebook.exchangeLink')}
      </a>
    </div>
  )
}
