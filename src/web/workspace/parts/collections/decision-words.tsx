import type { Collection } from '../../../../model/collection.ts'
import { useWords } from '../../../site/words.tsx'
import { dateText } from '../../view/collection-words.ts'

/** The decision on the duty to answer; where there is none for the whole collection, each round has its own. */
export function DecisionWords({ decision }: { decision: Collection['decision'] }) {
  const { t, language } = useWords()
  if (!decision) return <>{t('collections.decisionEach')}</>
  const { number, date, title } = decision
  return <>{`${number}, ${dateText(date, language)}: ${title[language]}`}</>
}
