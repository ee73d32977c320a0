import type { ChoiceResult, QuestionResult } from '../../../../model/survey-analysis.ts'
import { useWords } from '../../../site/words.tsx'
import { ChoiceTable } from './choice-table.tsx'
import { DayTable, NumberTable } from './figures-table.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { OpenAnswers } from './open-answers.tsx'

/** One heading of the page: a question, or all rows of a matrix column with choices. */
export interface QuestionBlock {
  readonly key: string
  readonly results: readonly QuestionResult[]
}

/** Questions in their order; the rows of one matrix column with choices come together. */
export function questionBlocks(results: readonly QuestionResult[]): readonly QuestionBlock[] {
  const blocks = new Map<string, QuestionResult[]>()
  for (const result of results) {
    const key = result.kind === 'choice' && !result.isMultiple && result.matrix !== null ? result.matrix : result.variable
    const known = blocks.get(key)
    if (known) known.push(result)
    else blocks.set(key, [result])
  }
  return [...blocks].map(([key, own]) => ({ key, results: own }))
}

export function QuestionView({ block }: { block: QuestionBlock }) {
  const { language } = useWords()
  const [first] = block.results
  if (!first) return null
  const isMatrix = block.key === first.matrix
  const heading = isMatrix || first.row === null ? first.label[language] : `${first.label[language]}: ${first.row[language]}`
  return (
    <section className="survey-question" aria-labelledby={`question-${block.key}`}>
      <h3 id={`question-${block.key}`}>{heading}</h3>
      {isMatrix ? <MatrixTable results={block.results.filter(isChoice)} /> : <OneResult result={first} />}
    </section>
  )
}

function isChoice(result: QuestionResult): result is ChoiceResult {
  return result.kind === 'choice'
}

function OneResult({ result }: { result: QuestionResult }) {
  switch (result.kind) {
    case 'choice':
      return <ChoiceTable result={result} />
    case 'number':
      return <NumberTable result={result} />
    case 'day':
      return <DayTable result={result} />
    case 'open':
      return <OpenAnswers result={result} />
  }
}
