import { describe, expect, test } from 'vitest'
import type { AnswerFields, ItemFigures, ReviewItem, ReviewSheet, SheetState } from '../../src/model/review.ts'
import { EMPTY_ANSWER } from '../../src/model/review.ts'
import type { Texts } from '../../src/model/text.ts'
import type { ShownSheets } from '../../src/operations/review/show-sheet.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { answerChoices } from '../../src/web/workspace/view/answer-choices.ts'
import { draftOf, EMPTY_DRAFT } from '../../src/web/workspace/view/answer-draft.ts'
import { firstLines } from '../../src/web/workspace/view/first-lines.ts'
import { lacksOf } from '../../src/web/workspace/view/line-lacks.ts'
import { progressOf } from '../../src/web/workspace/view/review-progress.ts'
import { sheetView } from '../../src/web/workspace/view/review-sheet.ts'
import { sheetSummaries } from '../../src/web/workspace/view/sign-off.ts'

/*
 * Etelä-Pohjanmaa (16) with two municipalities, Seinäjoki (743) and Ähtäri (989), whose clients are 110 and 12; 4 clients without a known
 * home, 8 who live elsewhere, 134 in all.
 */
const { review: policy } = loadDefinitions()
const names = (fi: string, sv = fi): Texts => ({ fi, sv, en: fi })

function figures(clients: number): ItemFigures {
  const one = { clients, sharePercent: 1 }
  return {
    period: '2024Q3',
    ownClients: { SHA: one, ET: { clients: 0, sharePercent: 0 }, 'SHA+ET': one },
    residents: null,
    previous: [{ period: '2024Q2', ownClients: clients - 1, residents: null }],
    countryMedian: { period: '2024Q1', sharePercent: 2.1 },
  }
}

function item(area: string, clients: number, answer: Partial<AnswerFields> | null = null): ReviewItem {
  return {
    ...{ round: '2024Q3-1', organiser: '16', content: 'disability', measure: 'clients', area, version: 2, reopened: null },
    figures: figures(clients),
    answer: answer && { ...EMPTY_ANSWER, ...answer, seen: clients, by: 'a-1', at: '2024-12-01T12:00:00Z' },
  }
}

function sheet(state: SheetState): ReviewSheet {
  return {
    ...{ round: '2024Q3-1', organiser: '16', content: 'disability', measure: 'clients', trigger: 'deficient', state, version: 5 },
    ...{ assignee: null, signedBy: null, signedAt: null, settledReason: '' },
  }
}

const ANSWERED = { judgement: 'comprehensive', mayPublish: 'yes' } as const

function shown(change: Partial<ShownSheets> = {}): ShownSheets {
  return {
    round: {
      ...{ id: '2024Q3-1', cycle: '2024Q3', number: 1, run: 'r', state: 'open', openedAt: '', openedBy: '', due: '2024-12-13' },
      ...{ renewedAt: null, closedAt: null },
    },
    isLate: false,
    organiser: { code: '16', names: names('Etelä-Pohjanmaan hyvinvointialue') },
    sheets: [sheet('draft')],
    items: [item('whole', 134), item('989', 12), item('elsewhere', 8), item('743', 110, ANSWERED), item('X16', 4)],
    missing: { disability: [{ area: '989', missing: ['judgement', 'may_publish'] }] },
    contents: [{ key: 'disability', names: names('Vammaispalvelut'), definition: names('…'), denominator: '_T' }],
    municipalities: { '743': names('Seinäjoki'), '989': names('Ähtäri', 'Etseri'), X16: names('Etelä-Pohjanmaa') },
    comments: [],
    colleagues: [],
    policy,
    ...change,
  } as ShownSheets
}

const asked = { language: 'fi', content: null, mayAnswer: true } as const

describe('the page of a county', () => {
  test('has municipalities by name in the reader’s language, then unknown homes, elsewhere, and the whole', () => {
    const lines = (language: 'fi' | 'sv') => sheetView(shown(), { ...asked, language }).shown?.lines.map(({ name }) => name)
    expect(lines('fi')).toEqual(['Seinäjoki', 'Ähtäri', 'Kotikunta ei tiedossa', 'Muualla asuvat', 'Koko alue'])
    expect(lines('sv')).toEqual(['Etseri', 'Seinäjoki', 'Hemkommunen är inte känd', 'Bosatta på annat håll', 'Hela området'])
  })

  test('counts as answered the municipalities with a judgement and a word on publication: 1 of 2', () => {
    const view = sheetView(shown(), asked)
    expect(view.tabs).toMatchObject([{ answered: 1, total: 2 }])
    const lines = view.shown ? firstLines(view.shown, []) : []
    expect(progressOf(view, lines)).toEqual({ all: { answered: 1, total: 2 }, shown: 1 })
    const more = lines.map((line) =>
      line.area === '989' ? { ...line, draft: { ...EMPTY_DRAFT, judgement: 'too_low', publish: 'no' } } : line,
    )
    expect(progressOf(view, more)).toEqual({ all: { answered: 2, total: 2 }, shown: 2 })
  })

  test.each([
    { state: 'draft', round: 'open', mayAnswer: true, isEditable: true },
    { state: 'reopened', round: 'open', mayAnswer: true, isEditable: true },
    { state: 'signed', round: 'open', mayAnswer: true, isEditable: false },
    { state: 'draft', round: 'closed', mayAnswer: true, isEditable: false },
    { state: 'draft', round: 'open', mayAnswer: false, isEditable: false },
  ] as const)(
    'of a $state sheet in a round that is $round can be filled in: $isEditable',
    ({ state, round, mayAnswer, ...expected }) => {
      const material = shown({ sheets: [sheet(state)], round: { ...shown().round, state: round } })
      expect(sheetView(material, { ...asked, mayAnswer }).shown).toMatchObject(expected)
    },
  )

  test('opens the first content when the one asked for is not there', () => {
    expect(sheetView(shown(), { ...asked, content: 'no_such' }).shown?.content).toBe('disability')
    expect(sheetView(shown({ sheets: [], items: [] }), asked).shown).toBeNull()
  })
})

describe('a form that comes back', () => {
  const content = sheetView(shown(), asked).shown
  if (!content) throw new Error('no content')
  const stored = draftOf({ ...EMPTY_ANSWER, ...ANSWERED })
  const stateOf = (posted: Parameters<typeof firstLines>[1]) => firstLines(content, posted).find(({ area }) => area === '743')

  test('keeps what was typed on the version that stands', () => {
    const typed = { ...stored, own: '100' }
    expect(stateOf([{ area: '743', version: 2, seen: 110, before: stored, draft: typed }])).toMatchObject({
      status: 'changed',
      draft: typed,
      theirs: null,
    })
  })

  test('shows both answers where somebody else was quicker, and rests on theirs', () => {
    const typed = { ...EMPTY_DRAFT, own: '100' }
    expect(stateOf([{ area: '743', version: 1, seen: 110, before: EMPTY_DRAFT, draft: typed }])).toMatchObject({
      status: 'conflict',
      draft: typed,
      before: stored,
      version: 2,
      theirs: { draft: stored },
    })
  })

  test('has no conflict where both typed the same', () => {
    expect(stateOf([{ area: '743', version: 1, seen: 110, before: EMPTY_DRAFT, draft: stored }])).toMatchObject({
      status: 'same',
    })
  })
})

describe('what a line lacks in its folded part', () => {
  const choices = answerChoices(policy, 'fi')
  const line = {
    figures: { ownClients: { archive: 100, separate: 0, together: 100, sharePercent: 1 }, residents: null, previous: [] },
  }

  test.each([
    ['an explanation above 15 per cent', { own: '116' }, { explanation: true, note: false }],
    ['nothing at 15 per cent', { own: '115' }, { explanation: false, note: false }],
    ['nothing once explained', { own: '116', because: ['other'] }, { explanation: false, note: false }],
    ['the note that was promised', { publish: 'with_note', note: ' ' }, { explanation: false, note: true }],
  ])('%s', (_, draft, lacks) => {
    expect(lacksOf(line, { ...EMPTY_DRAFT, ...draft }, choices)).toEqual(lacks)
  })
})

describe('the summary', () => {
  const { judgements, publish } = answerChoices(policy, 'fi')
  const question = { language: 'fi', judgements, publish, may: { sign: true, withdraw: true, settle: false } } as const

  test('counts judgements, links to what lacks, and lets nothing incomplete be signed', () => {
    expect(sheetSummaries(shown(), question)).toMatchObject([
      {
        answered: 1,
        total: 2,
        judgements: [{ label: 'Kattava', count: 1 }],
        missing: [{ name: 'Ähtäri', href: '/fi/tyotila/tarkastus/2024Q3-1/16?content=disability&open=989#line-989' }],
        maySign: false,
        mayWithdraw: false,
      },
    ])
    expect(sheetSummaries(shown({ missing: {} }), question)).toMatchObject([{ maySign: true }])
    expect(sheetSummaries(shown({ missing: {}, sheets: [sheet('waiting')] }), question)).toMatchObject([{ maySign: false }])
  })

  test('tells the notes that the public will see', () => {
    const noted = item('743', 110, {
      judgement: 'comprehensive',
      mayPublish: 'with_note',
      publicationNote: 'Yksi yksikkö puuttuu.',
    })
    expect(sheetSummaries(shown({ items: [noted] }), question)[0]?.notes).toEqual([
      { name: 'Seinäjoki', note: 'Yksi yksikkö puuttuu.' },
    ])
  })
})
