import type { ReactNode } from 'react'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import type { ReceiptShown } from '../../../../operations/submission/show-receipt.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { respondentName, roundWords } from '../../view/round-words.ts'

interface FactsProps {
  readonly standing: OwnStanding
  readonly receipt: ReceiptShown
}

/** What the receipt says: enough to prove later what was sent and when. */
export function ReceiptFacts({ standing, receipt }: FactsProps) {
  const words = useWords()
  const { t, language } = words
  const by = receipt.kind === 'institute' ? t('answer.receipt.byInstitute') : receipt.sentBy
  return (
    <>
      <dl className="answer-facts">
        <Fact name={t('answer.receipt.number')}>
          <strong className="answer-receipt">{receipt.receipt}</strong>
        </Fact>
        <Fact name={t('answer.receipt.at')}>{momentText(receipt.at, language)}</Fact>
        {by !== '' && <Fact name={t('answer.receipt.by')}>{by}</Fact>}
        <Fact name={t('answer.receipt.respondent')}>{respondentName(receipt.names, language)}</Fact>
        <Fact name={t('answer.receipt.collection')}>{standing.names[language]}</Fact>
        <Fact name={t('answer.receipt.round')}>{roundWords(standing, words)}</Fact>
        <Fact name={t('answer.receipt.form')}>{receipt.questionnaireVersion}</Fact>
        <Fact name={t('answer.receipt.version')}>{receipt.version}</Fact>
        <Fact name={t('answer.receipt.digest')}>
          <code className="answer-digest">{receipt.digest}</code>
        </Fact>
      </dl>
      <p className="hint">{t('answer.receipt.digestHint')}</p>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
