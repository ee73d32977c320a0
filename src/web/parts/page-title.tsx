import { useWords } from '../site/words.tsx'

/** The title of the browser window: the page first, the site after it. */
export function PageTitle({ children }: { children: string }) {
  const { t } = useWords()
  return <title>{`${children} – ${t('site.name')}`}</title>
}
