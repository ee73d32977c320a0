import { expect, test } from 'vitest'
import { type ChecklistFacts, isReady, releaseChecklist } from '../../src/disseminate/release/checklist.ts'

const GOOD: ChecklistFacts = {
  cycle: '2024Q1',
  isIntact: true,
  run: '2024Q1-r2',
  newestRun: '2024Q1-r2',
  withdrawnDeliveries: [],
  plan: {
    cycle: '2024Q1',
    checkedQuarters: ['2023Q4'],
    newContents: [],
    sources: { fi: 'Kanta', sv: 'Kanta', en: 'Kanta' },
    openQuestions: '',
    version: 3,
  },
  frozenPlanVersion: 3,
  openRounds: [],
  unsettledSheets: 0,
  waitingProposals: 0,
  openTickets: { 1: 0, 2: 0, 3: 0, 4: 0 },
  changesAtRisk: 0,
  lateDeliverers: 0,
  weakEstimates: 0,
  calendarDay: '2024-06-13',
  today: '2024-06-13',
}
const wrong = (facts: Partial<ChecklistFacts>) =>
  releaseChecklist({ ...GOOD, ...facts })
    .filter(({ severity }) => severity !== 'ok')
    .map(({ id, severity }) => `${severity} ${id}`)

test('a release without faults is ready, and every line says so', () => {
  expect(wrong({})).toEqual([])
  expect(releaseChecklist(GOOD).every(({ text }) => text.fi !== '' && text.sv !== '' && text.en !== '')).toBe(true)
})

test.each<[string, Partial<ChecklistFacts>]>([
  ['error intact', { isIntact: false }],
  ['error newest-run', { newestRun: '2024Q1-r3' }],
  ['error withdrawn-deliveries', { withdrawnDeliveries: ['d000007'] }],
  ['error plan-changed', { frozenPlanVersion: 2 }],
  ['error blocking-tickets', { openTickets: { 1: 1, 2: 0, 3: 0, 4: 0 } }],
  ['warning open-tickets', { openTickets: { 1: 0, 2: 0, 3: 0, 4: 1 } }],
  ['warning review-rounds', { openRounds: ['2024Q1-1'] }],
  ['warning coverage-proposals', { waitingProposals: 4 }],
  ['warning small-changes', { changesAtRisk: 2 }],
  ['warning late-deliverers', { lateDeliverers: 1 }],
  ['warning weak-estimates', { weakEstimates: 1 }],
  ['warning calendar-day', { calendarDay: null }],
  ['warning calendar-early', { today: '2024-06-12' }],
])('%s', (line, facts) => {
  expect(wrong(facts)).toEqual([line])
  expect(isReady(releaseChecklist({ ...GOOD, ...facts }))).toBe(line.startsWith('warning'))
})

test('the words carry the numbers: 2 tickets at 5 per cent or more, of 3', () => {
  const [line] = releaseChecklist({ ...GOOD, openTickets: { 1: 0, 2: 2, 3: 1, 4: 0 } }).filter(({ id }) => id === 'open-tickets')
  expect(line?.text.en).toBe('Other open correction tickets: 3. Of these 2 concern at least 5 per cent of a published figure.')
})

test('nothing to compare with is no small change', () => {
  expect(wrong({ changesAtRisk: null })).toEqual([])
})
