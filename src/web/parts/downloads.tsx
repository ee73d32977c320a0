import { useWords } from '../site/words.tsx'

const FORMATS = ['csv', 'xlsx', 'json'] as const
type Format = (typeof FORMATS)[number]

interface DownloadsProps {
  readonly release: string
  /** Id of the table in its release. */
  readonly table: string
  /** What the file is called to those who only hear the links. */
  readonly name: string
  /** The address that will always show what is on this page; null where the page has said it already. */
  readonly permanent: string | null
  /** The annex of a content in the form it is printed in, for the formats that it exists in. */
  readonly annexOf?: string
  /** The drawing above as a file of its own. */
  readonly chart?: string
}

/** The files of one table of the release. */
export function Downloads({ release, table, name, permanent, annexOf, chart }: DownloadsProps) {
  const { t, language } = useWords()
  const file = (format: Format) => (annexOf !== undefined && format !== 'json' ? `annex-${annexOf}` : table)
  return (
    <ul className="downloads" aria-label={t('download.title')}>
      {FORMATS.map((format) => (
        <li key={format}>
          <a
            href={`/data/${release}/${file(format)}.${format}?lang=${language}`}
            aria-label={t('download.label', { table: name, format: t(`download.${format}`) })}
            download
          >
            {t(`download.${format}`)}
          </a>
        </li>
      ))}
      {chart && (
        <li>
          <a href={chart} aria-label={t('download.chartLabel', { name })} download>
            {t('download.svg')}
          </a>
        </li>
      )}
      {permanent && (
        <li>
          <a href={permanent}>{t('download.permanent')}</a>
        </li>
      )}
    </ul>
  )
}
