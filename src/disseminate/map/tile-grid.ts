import type { AreaCode } from '../../model/area.ts'
import type { Texts } from '../../model/text.ts'

/** One of the 23 equal tiles: column from the west, row from the north, both from 0, and the letters inside. */
export interface Tile {
  readonly area: AreaCode
  readonly column: number
  readonly row: number
  readonly letters: Texts
}

export const TILE_COLUMNS = 6
export const TILE_ROWS = 8

/**
 * The 21 wellbeing services counties, Helsinki and Åland as equal tiles. Our own placement: north is up, most tiles touch the
 * tiles of their real neighbours, and Åland stands apart in the south-west, because it has no duty to deliver.
 * Equal tiles, because the figures are of people, and a large empty county would otherwise draw the eye.
 */
export const TILE_GRID: readonly Tile[] = [
  tile('21', [3, 0], ['LAP', 'LAP', 'LAP']),
  tile('19', [3, 1], ['PPO', 'NÖB', 'NOB']),
  tile('20', [4, 1], ['KAI', 'KAJ', 'KAI']),
  tile('17', [2, 2], ['POH', 'ÖBO', 'OBO']),
  tile('18', [3, 2], ['KPO', 'MÖB', 'COB']),
  tile('13', [4, 2], ['PSA', 'NSA', 'NSA']),
  tile('14', [5, 2], ['PKA', 'NKA', 'NKA']),
  tile('16', [2, 3], ['EPO', 'SÖB', 'SOB']),
  tile('15', [3, 3], ['KSU', 'MFI', 'CFI']),
  tile('12', [4, 3], ['ESA', 'SSA', 'SSA']),
  tile('06', [1, 4], ['SAT', 'SAT', 'SAT']),
  tile('08', [2, 4], ['PIR', 'BIR', 'PIR']),
  tile('09', [3, 4], ['PHÄ', 'PTA', 'PHÄ']),
  tile('10', [4, 4], ['KYM', 'KYM', 'KYM']),
  tile('11', [5, 4], ['EKA', 'SKA', 'SKA']),
  tile('05', [1, 5], ['VAR', 'EFI', 'SWF']),
  tile('07', [2, 5], ['KHÄ', 'ETA', 'KHÄ']),
  tile('02', [3, 5], ['KUU', 'MNY', 'CUU']),
  tile('01', [4, 5], ['IUU', 'ÖNY', 'EUU']),
  tile('03', [2, 6], ['LUU', 'VNY', 'WUU']),
  tile('04', [3, 6], ['VAK', 'VAK', 'VAK']),
  tile('90', [3, 7], ['HEL', 'HFR', 'HEL']),
  tile('91', [0, 7], ['AHV', 'ÅLA', 'ÅLA']),
]

function tile(area: AreaCode, [column, row]: readonly [number, number], letters: readonly [string, string, string]): Tile {
  const [fi, sv, en] = letters
  return { area, column, row, letters: { fi, sv, en } }
}
