import { type FormEvent, useEffect, useState } from 'react'
import type { StagedPackage } from '../../../../operations/ticket/staged-package.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { nameIn } from './names.ts'

interface LookAtPackageProps {
  readonly staged: StagedPackage
  readonly organisers: Readonly<Record<string, string>>
}

/** What was sent, what it will replace, and the button that receives it. */
export function LookAtPackage({ staged, organisers }: LookAtPackageProps) {
  const { t } = useWords()
  const { replaces } = staged
  return (
    <>
      <p className="reading">{t('upload.arrived')}</p>
      <PackageFacts staged={staged} organisers={organisers} />
      {staged.kind === 'separate-delivery' && (
        <p className={replaces.length > 0 ? 'state state-attention' : undefined} id="replaces">
          {replaces.length > 0 ? t('upload.replaces', { deliveries: replaces.join(', ') }) : t('upload.replacesNothing')}
        </p>
      )}
      <ReceiveForm file={staged.file} />
    </>
  )
}

function PackageFacts({ staged, organisers }: LookAtPackageProps) {
  const { t, language, count } = useWords()
  const { kind, organiser, period, createdAt, bytes, files } = staged
  return (
    <>
      <dl className="fact-list">
        <dt>{t('upload.spec')}</dt>
        <dd>{t(`deliveries.kind.${kind}`)}</dd>
        <dt>{t('upload.organiser')}</dt>
        <dd>{organiser === null ? t('deliveries.allOrganisers') : nameIn(organisers, organiser)}</dd>
        <dt>{t('upload.period')}</dt>
        <dd>{period ?? '–'}</dd>
        <dt>{t('upload.created')}</dt>
        <dd>{momentText(createdAt, language)}</dd>
        <dt>{t('upload.size')}</dt>
        <dd>{count(Math.ceil(bytes / 1000))} kB</dd>
      </dl>
      <WorkTable caption={t('upload.files')}>
        <thead>
          <tr>
            <th scope="col">{t('deliveries.file')}</th>
            <th scope="col" className="number">
              {t('upload.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, rows }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{rows === null ? '–' : count(rows)}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </>
  )
}

const ASK_EVERY_MS = 500

/** Receiving can take minutes: with scripts its progress is asked for meanwhile. */
function ReceiveForm({ file }: { file: string }) {
  const { t } = useWords()
  const [isReceiving, setReceiving] = useState(false)
  const percent = useProgress(file, isReceiving)
  const start = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (submitter?.getAttribute('value') === 'receive') setReceiving(true)
  }
  return (
    <form method="post" onSubmit={start}>
      <FormToken />
      <input type="hidden" name="file" value={file} />
      {isReceiving && (
        <p role="status">
          <progress className="upload-progress" max={100} value={percent ?? undefined} aria-label={t('upload.receive')} />
          <br />
          {percent === null ? t('upload.receivingPlain') : t('upload.receiving', { percent })}
        </p>
      )}
      <div className="buttons" hidden={isReceiving}>
        <button type="submit" name="act" value="receive">
          {t('upload.receive')}
        </button>
        <button type="submit" name="act" value="discard" className="second-button">
          {t('upload.discard')}
        </button>
      </div>
    </form>
  )
}

function useProgress(file: string, isAsking: boolean): number | null {
  const [percent, setPercent] = useState<number | null>(null)
  useEffect(() => {
    if (!isAsking) return undefined
    const ask = async () => {
      const answer = await fetch(`/upload-progress/${file}`).catch(() => null)
      if (answer?.ok) setPercent(((await answer.json()) as { percent: number | null }).percent)
    }
    const timer = setInterval(ask, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [file, isAsking])
  return percent
}
