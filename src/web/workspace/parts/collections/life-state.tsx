import type { CollectionLife } from '../../../../operations/collection/list-collections.ts'
import { useWords } from '../../../site/words.tsx'

/** Whether a collection runs, in words. */
export function LifeState({ life }: { life: CollectionLife }) {
  const { t } = useWords()
  return <span className={life === 'running' ? 'state state-good' : 'state'}>{t(`collections.life.${life}`)}</span>
}
