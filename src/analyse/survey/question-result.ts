import { quartiles } from '../../method/quantiles.ts'
import type { Answer } from '../../model/answers.ts'
import type { CodedAnswers, CombinedChoices, SurveyResponse } from '../../model/survey.ts'
import type { ChoiceCount, NumberSummary, OpenAnswer, QuestionFrame, QuestionResult } from '../../model/survey-analysis.ts'
import { baseOf, SMALLEST_BASE, shareOf } from './base.ts'
import { codesOf, type Reading, readingsOf, type SurveyVariable } from './variables.ts'

export interface Counting {
  readonly responses: readonly SurveyResponse[]
  readonly combined: readonly CombinedChoices[]
  readonly coded: readonly CodedAnswers[]
}

/** Frequencies of choices, figures of numbers, or the open answers themselves. Responses stand in the order of their running numbers. */
export function questionResult(variable: SurveyVariable, counting: Counting): QuestionResult {
  const readings = counting.responses.flatMap((response) => readingsOf(variable, response))
  const base = baseOf(readings)
  const { key, section, label, row, matrix, unit } = variable
  const frame: QuestionFrame = { variable: key, section, label, row, matrix, base, isSmall: base.answered < SMALLEST_BASE }
  switch (variable.kind) {
    case 'choice':
      return { kind: 'choice', ...frame, isMultiple: variable.isMultiple, ...choiceCounts(variable, readings, counting.combined) }
    case 'number':
      return { kind: 'number', ...frame, unit, summary: numberSummary(readings.flatMap(({ answer }) => numbersIn(answer))) }
    case 'day': {
      const days = readings.flatMap(({ answer }) => (typeof answer === 'string' ? [answer] : [])).sort()
      return { kind: 'day', ...frame, earliest: days[0] ?? null, latest: days.at(-1) ?? null }
    }
    case 'open': {
      const answers = openAnswers(variable, counting.responses)
      return { kind: 'open', ...frame, answers, codes: codeCounts(key, answers, counting.coded) }
    }
  }
}

function choiceCounts(variable: SurveyVariable, readings: readonly Reading[], combined: readonly CombinedChoices[]) {
  const chosen = readings.map(({ answer }) => codesOf(answer)).filter((codes) => codes.length > 0)
  const counted = (codes: readonly string[]) => chosen.filter((own) => own.some((code) => codes.includes(code))).length
  const line = (code: string, label: ChoiceCount['label'], codes: readonly string[]): ChoiceCount => {
    const count = counted(codes)
    return { code, label, count, percent: shareOf(count, chosen.length) }
  }
  const choices = variable.choices.map(({ code, label }) => line(code, label, [code]))
  const own = combined.filter(({ of }) => of === variable.key || of === variable.matrix)
  const mentions = choices.reduce((sum, { count }) => sum + count, 0)
  return {
    choices,
    combined: own.map(({ id, label, codes }) => line(id, label, codes)),
    percentSum: variable.isMultiple ? shareOf(mentions, chosen.length) : null,
  }
}

function numbersIn(answer: Answer | null): readonly number[] {
  return typeof answer === 'number' && Number.isFinite(answer) ? [answer] : []
}

/** Null of no numbers. */
function numberSummary(values: readonly number[]): NumberSummary | null {
  if (values.length === 0) return null
  const { lower, median, upper } = quartiles(values)
  const sum = values.reduce((total, value) => total + value, 0)
  return {
    sum,
    mean: sum / values.length,
    least: values.reduce((least, value) => Math.min(least, value)),
    lowerQuartile: lower,
    median,
    upperQuartile: upper,
    greatest: values.reduce((greatest, value) => Math.max(greatest, value)),
  }
}

function openAnswers(variable: SurveyVariable, responses: readonly SurveyResponse[]): readonly OpenAnswer[] {
  return responses.flatMap((response, index) =>
    readingsOf(variable, response).flatMap(({ answer }) =>
      typeof answer === 'string' && answer.trim() !== '' ? [{ number: index + 1, text: answer }] : [],
    ),
  )
}

/** How many answers carry each code, most frequent first; one answer may carry several. */
function codeCounts(variable: string, answers: readonly OpenAnswer[], coded: readonly CodedAnswers[]): readonly ChoiceCount[] {
  const given = coded.find((codes) => codes.variable === variable)?.codes
  if (!given) return []
  const sets = answers.map(({ number }) => new Set(given.get(number) ?? [])).filter(({ size }) => size > 0)
  const codes = [...new Set(sets.flatMap((set) => [...set]))]
  return codes
    .map((code) => ({ code, count: sets.filter((set) => set.has(code)).length }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .map(({ code, count }) => ({ code, count, label: { fi: code, sv: code, en: code }, percent: shareOf(count, sets.length) }))
}
