/** The parts of what looks like a personal identity code, in plain figures. */
export interface WrittenCode {
  /** As it stands in the text. */
  readonly whole: string
  readonly day: string
  readonly month: string
  readonly year: string
  /** Of the century; empty when none is written. */
  readonly sign: string
  readonly number: string
  readonly check: string
}

const CHECK_SIGNS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
/** Letters that are typed, or read from paper, for a figure. */
const FIGURES: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', '|': '1', L: '1', Z: '2', S: '5', B: '8' }

/** Reads what a pattern found: the whole, then day, month, year, sign, number and check sign in this order. */
export function codeIn([, whole = '', day, month, year, sign = '', number, check = '']: RegExpMatchArray): WrittenCode {
  return {
    whole,
    day: figuresIn(day).padStart(2, '0'),
    month: figuresIn(month).padStart(2, '0'),
    year: figuresIn(year),
    sign,
    number: figuresIn(number),
    check: check.toUpperCase(),
  }
}

function figuresIn(written = ''): string {
  const plain = [...written.toUpperCase()].map((sign) => FIGURES[sign] ?? sign)
  return plain.join('').replace(/\D/g, '')
}

/** Whether day and month are ones that there are. */
export function hasDay({ day, month }: WrittenCode): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
}

/** Whether the check sign is the one that belongs to the figures. A letter may stand there for itself or for a figure. */
export function isRight(code: WrittenCode): boolean {
  const { day, month, year, number, check } = code
  const right = CHECK_SIGNS[Number(day + month + year + number) % CHECK_SIGNS.length]
  return hasDay(code) && (check === right || FIGURES[check] === right)
}
