/** Where one value stands among its peers. Places are per cent of the width; null when there is nothing to compare. */
export interface PositionStrip {
  readonly peers: readonly number[]
  readonly own: number | null
  readonly reference: number | null
  /** Rank of the own value, 1 = largest; equal values share the better rank. Null without an own value. */
  readonly rank: number | null
  readonly compared: number
}

/** The peers' values (the own one among them), the own value and the country's value on one strip from 0 to the largest. */
export function positionStrip(peers: readonly number[], own: number | null, reference: number | null): PositionStrip {
  const largest = Math.max(0, ...peers, own ?? 0, reference ?? 0)
  const place = (value: number) => (largest > 0 ? Math.round((2 + (value / largest) * 96) * 100) / 100 : 2)
  return {
    peers: peers.map(place),
    own: own === null ? null : place(own),
    reference: reference === null ? null : place(reference),
    rank: own === null ? null : 1 + peers.filter((value) => value > own).length,
    compared: peers.length,
  }
}
