/**
 * Counts of observations by row and column. The last row and the last column count every observation once. Where each observation has
 * exactly one row (column), they are sums; else they are not.
 */
export interface CountsToProtect {
  readonly counts: readonly (readonly number[])[]
  readonly rowsAreParts: boolean
  readonly columnsAreParts: boolean
  /** For each row (the total among them) those that contain it wholly, as themes above a theme do. Not given: none but the total. */
  readonly rowsAbove?: readonly (readonly number[])[] | undefined
}
