import { useId } from 'react'
import type { MapClasses } from '../../disseminate/map/classes.ts'
import { TILE_COLUMNS, TILE_GRID, TILE_ROWS } from '../../disseminate/map/tile-grid.ts'
import { useWords } from '../site/words.tsx'

const TILE = 54
const GAP = 4
const WIDTH = TILE_COLUMNS * (TILE + GAP) - GAP
const HEIGHT = TILE_ROWS * (TILE + GAP) - GAP

interface MapTile {
  readonly area: string
  readonly value: number | null
  /** Name and value in words: read out, and shown when the pointer rests on the tile. */
  readonly label: string
  readonly href: string
}

interface TileMapProps {
  readonly title: string
  readonly subtitle?: string
  readonly summary: string
  readonly tiles: readonly MapTile[]
  readonly classes: MapClasses
  readonly legend: readonly string[]
  /** What an empty tile means; `no figure` when left out. */
  readonly missing?: string
}

/** The 23 areas as equal tiles, shaded by class. Each tile leads to its area; its name and value are read on focus. */
export function TileMap({ title, subtitle, summary, tiles, classes, legend, missing }: TileMapProps) {
  const { t } = useWords()
  const id = useId()
  return (
    <figure className="chart tile-map">
      <figcaption>
        <strong>{title}</strong>
        {subtitle && <span>{subtitle}</span>}
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose tiles are links; there is no HTML element for it */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{summary}</desc>
        {TILE_GRID.map((place) => {
          const tile = tiles.find((candidate) => candidate.area === place.area)
          return tile ? <TileLink key={place.area} place={place} tile={tile} shade={classes.classOf(tile.value)} /> : null
        })}
      </svg>
      <Legend legend={legend} missing={tiles.some((tile) => tile.value === null) ? (missing ?? t('chart.noFigure')) : null} />
    </figure>
  )
}

function TileLink({ place, tile, shade }: { place: (typeof TILE_GRID)[number]; tile: MapTile; shade: number | null }) {
  const { language } = useWords()
  const [x, y] = [place.column * (TILE + GAP), place.row * (TILE + GAP)]
  return (
    <a href={tile.href} className={`tile shade-${shade ?? 'none'}`}>
      <title>{tile.label}</title>
      <rect x={x} y={y} width={TILE} height={TILE} rx="3" />
      <text x={x + TILE / 2} y={y + TILE / 2 + 5}>
        {place.letters[language]}
      </text>
    </a>
  )
}

function Legend({ legend, missing }: { legend: readonly string[]; missing: string | null }) {
  const { t } = useWords()
  if (legend.length === 0) return null
  return (
    <ul className="legend" aria-label={t('chart.legend')}>
      {legend.map((text, shade) => (
        <li key={text}>
          <svg width="16" height="16" aria-hidden="true" className={`tile shade-${shade}`}>
            <rect width="16" height="16" rx="2" />
          </svg>
          {text}
        </li>
      ))}
      {missing && (
        <li>
          <svg width="16" height="16" aria-hidden="true" className="tile shade-none">
            <rect x="0.5" y="0.5" width="15" height="15" rx="2" />
          </svg>
          {missing}
        </li>
      )}
    </ul>
  )
}
