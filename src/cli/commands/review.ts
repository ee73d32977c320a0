import type { QuarterCode } from '../../model/period.ts'
import { Problem } from '../../model/problem.ts'
import type { Language, Texts } from '../../model/text.ts'
import { closeRound } from '../../operations/review/close-round.ts'
import { extendRound } from '../../operations/review/extend-round.ts'
import { listReviewRounds, type RoundLine } from '../../operations/review/list-rounds.ts'
import { openRound } from '../../operations/review/open-round.ts'
import { previewRound, type RoundPreview } from '../../operations/review/preview-round.ts'
import { renewRound } from '../../operations/review/renew-round.ts'
import { type ShownRound, showRound } from '../../operations/review/show-round.ts'
import { actionUnknown } from '../action-unknown.ts'
import type { CliCommand, CommandSession } from '../command.ts'

interface Asked {
  readonly subject: string
  readonly due: string | undefined
}
type Act = (asked: Asked, session: CommandSession) => Promise<{ readonly result: unknown; readonly rows?: unknown }>

const ACTS: Readonly<Record<string, { readonly needs: 'cycle' | 'round' | null; readonly act: Act }>> = {
  open: { needs: 'cycle', act: async (asked, { perform }) => ({ result: await perform(openRound, cycleOf(asked)) }) },
  preview: {
    needs: 'cycle',
    act: async (asked, { perform }) => {
      const result = await perform(previewRound, cycleOf(asked))
      return { result, rows: previewRows(result) }
    },
  },
  list: {
    needs: null,
    act: async (_, { perform }) => {
      const result = await perform(listReviewRounds, {})
      return { result, rows: result.map(roundRow) }
    },
  },
  show: {
    needs: 'round',
    act: async ({ subject }, { perform }) => {
      const result = await perform(showRound, { round: subject })
      return { result, rows: sheetRows(result) }
    },
  },
  extend: {
    needs: 'round',
    act: async ({ subject, due }, { perform }) => ({ result: await perform(extendRound, { round: subject, due: due ?? '' }) }),
  },
  renew: { needs: 'round', act: async ({ subject }, { perform }) => ({ result: await perform(renewRound, { round: subject }) }) },
  close: { needs: 'round', act: async ({ subject }, { perform }) => ({ result: await perform(closeRound, { round: subject }) }) },
}

/** `review open|preview CYCLE [--due DAY]`, `review list`, `review show|renew|close ROUND`, `review extend ROUND --due DAY`. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Open, list, renew and close review rounds')
      .argument('<action>', Object.keys(ACTS).join(', '))
      .argument('[subject]', 'cycle to review (2024Q3), or id of a round (2024Q3-1)')
      .option('--due <day>', 'last day to answer, YYYY-MM-DD'),

  async run(options, [action = '', subject = ''], session) {
    const known = ACTS[action]
    if (!known) throw actionUnknown('review', action, Object.keys(ACTS))
    if (known.needs !== null && subject === '') throw subjectMissing(action, known.needs)
    const due = typeof options.due === 'string' ? options.due : undefined
    const { result, rows } = await known.act({ subject, due }, session)
    session.print(session.format === 'json' ? result : (rows ?? result))
    return 0
  },
}

function cycleOf({ subject, due }: Asked) {
  // The operation itself refuses what is no quarter.
  return { cycle: subject as QuarterCode, ...(due === undefined ? {} : { due }) }
}

function previewRows({ round, sheets }: RoundPreview) {
  return [...Map.groupBy(sheets, ({ content, trigger }) => `${content} ${trigger}`).values()].map((own) => ({
    round: round.id,
    run: round.run,
    due: round.due,
    content: own[0]?.content,
    trigger: own[0]?.trigger,
    organisers: own.length,
  }))
}

function roundRow({ id, state, due, run, newerRun, sheets }: RoundLine) {
  return { round: id, state, due, run, newer: newerRun ?? '', ...sheets }
}

function sheetRows({ sheets }: ShownRound) {
  return sheets.map(({ organiser, content, trigger, state, answered, municipalities, reopened, isLate }) => ({
    organiser,
    content,
    trigger,
    state,
    answered,
    of: municipalities,
    reopened,
    late: isLate ? 'late' : '',
  }))
}

const SUBJECTS: Readonly<Record<'cycle' | 'round', { readonly names: Texts; readonly example: string }>> = {
  cycle: { names: { fi: 'jakso', sv: 'perioden', en: 'the cycle' }, example: '2024Q3' },
  round: { names: { fi: 'tarkastuskierros', sv: 'granskningsrundan', en: 'the round' }, example: '2024Q3-1' },
}

function subjectMissing(action: string, needs: 'cycle' | 'round'): Problem {
  const { names, example } = SUBJECTS[needs]
  const sentence = (language: Language, starts: string, shows: string) =>
    `${starts} ${names[language]}. ${shows}: tietopolku review ${action} ${example}.`
  return new Problem({
    code: 'argument-missing',
    kind: 'refused',
    parameters: { action },
    texts: {
      fi: sentence('fi', 'Komennosta puuttuu', 'Esimerkki'),
      sv: sentence('sv', 'Kommandot saknar', 'Exempel'),
      en: sentence('en', 'The command lacks', 'Example'),
    },
  })
}
